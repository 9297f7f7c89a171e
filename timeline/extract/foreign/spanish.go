package foreign

var spanish = (&speech{tag: "es", name: "Spanish", eras: []string{"a c", "a de c", "antes de cristo"}}).learn([]entry{
	{month, "enero/ene febrero/feb marzo/mar abril/abr mayo junio/jun julio/jul agosto/ago septiembre/setiembre/sept/sep octubre/oct noviembre/nov diciembre/dic"},
	{weekday, "lunes martes miércoles jueves viernes sábado domingo"},
	{first, "1.º/1º/primero"},
	{of, "de/del"},
	{from, "del/desde/entre"},
	{to, "al/y/hasta"},
	{yearWord, "año"},
	{lead, "en/desde/verano/invierno/otoño/primavera"},
	{decade, "años/década"},
	{century, "siglo/siglos"},
	{edge, "principios/comienzos/inicios mediados/medio finales/fines"},
	{around, "hacia/circa/ca"},
})
