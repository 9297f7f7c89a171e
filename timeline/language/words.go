package language

import "strings"

// set is a set of the languages that Detect tells apart.
type set uint32

// The languages. Those after swedish are known only so that they are not taken
// for a neighbour; those that stand for several are reported as undetermined.
const (
	english = iota
	german
	french
	spanish
	russian
	ukrainian
	italian
	portuguese
	dutch
	polish
	turkish
	swedish
	danish // and Norwegian
	czech  // and Slovak
	romanian
	catalan
	croatian // and Bosnian, Serbian in Latin letters
	hungarian
	finnish
	indonesian // and Malay
	ancient    // Latin
	bulgarian  // and Macedonian
	belarusian
	serbian
	languages
)

var tags = [languages]string{
	english: "en", german: "de", french: "fr", spanish: "es", russian: "ru", ukrainian: "uk", italian: "it",
	portuguese: "pt", dutch: "nl", polish: "pl", turkish: "tr", swedish: "sv", romanian: "ro", catalan: "ca",
	hungarian: "hu", finnish: "fi", belarusian: "be", serbian: "sr", ancient: "la",
}

// functionWords gives, for a word in small letters, the languages that it is a
// function word of.
var functionWords = func() map[string]set {
	m := make(map[string]set, 1200)
	for l, words := range [languages]string{
		english:    "the of and to in a is that for it was on are as with his they be at this have from or had by but not what all were we when your can said there an each which she do how their if will other about out then them these so some her would him has been who its than he i you my could did into after also between our",
		german:     "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wurden sei hatte kann gegen vom können schon wenn habe seine ihre dann unter wir ich ihm ihr war seit beim",
		french:     "le la les de des du et à en un une que qui dans pour pas sur est au par il ne se ce plus avec son sa ses sont mais ou où cette comme nous elle aux on été ont leur avait était ces tout aussi fait ils je vous après être sans lui même d l qu n s c j deux entre dont fut depuis très y si bien leurs",
		spanish:    "el la los las de del y a en un una que por con no se para su sus es al lo como más pero fue ha o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos e esto antes algunos son había era han está ser según tras ya",
		russian:    "и в не на я что он с это как а по но они мы к у из за то все она так его было от бы о же был для до вы если или только их ещё еще когда уже быть были этого которые который также была при чтобы после лет со нет под об во году года без где её ее между ему этот там ли том этой себя",
		ukrainian:  "і в не на що він з це як а по але вони ми до у із за то всі вона так його було від б о ж був для та ви якщо або тільки їх ще коли вже бути були цього які який також була при щоб після років зі немає під про року році без де її між йому цей там чи тому цієї себе й яка яке ніж є",
		italian:    "il lo la i gli le di del della dei delle degli da dal dalla in nel nella con su sul per tra fra e ed che non un una uno è si sono ha come anche più ma al alla ai alle o se era hanno questo questa essere stato stata suo sua dopo quando ci cui anni loro nei nelle perché ancora così fu l d c",
		portuguese: "o a os as de do da dos das e em no na nos nas um uma que por com não se para seu sua é ao à como mais mas foi ele ela tem ou ser quando muito há já está eu também só pelo pela até isso entre era depois sem mesmo aos seus quem são foram sobre pelos pelas num numa esta este",
		dutch:      "de het een van en in is dat op te zijn met voor niet die aan er om ook als dan maar bij of uit nog worden door naar heeft tot ze wordt over hij was werd hebben had kan meer zich haar geen zou wel deze onder tegen na al toen ik je moet werden wat kunnen hun dit waren we zij",
		polish:     "w i na z do się nie że to jest o a jak po co przez od za dla tak jego był była było ale ich oraz który która które przy tylko może jej już lub są ze być także czy jednak we ten tym tego roku lat pod przed gdy między jako bardzo te u",
		turkish:    "ve bir bu da de için ile olarak çok daha olan gibi en kadar sonra ne o ancak var ise ki her olduğu değil ya mi yıl bin tarafından oldu etti göre iki ilk üzerinde veya ama büyük yeni olduğunu içinde ben sen biz yok hiç zaman nasıl şey diye",
		swedish:    "och i att det som en på är av för med den till inte om har de ett var jag men från han sig kan så vi eller när år vid under även efter hade ska skulle mycket sin hon nu där mot vara över än blev bara mellan då alla denna detta också",
		danish:     "og i at det som en på er af av for med den til ikke om har de et var jeg men fra han sig kan så vi eller når ved under også efter etter hadde havde skal skulle meget sin hun nu nå hvor mot mod være over end enn blev ble bare mellem mellom da alle denne dette",
		czech:      "a v se na je že s z do to o i jako za ve pro by byl po ale si k od jeho které který jsou která nebo tak jsem až také však podle bylo byla jen už při má aby roku jak co ze jejich není než sa že ako ktorý aj bol pri ich od pod nie",
		romanian:   "și în de la a cu pe o un nu că din se este pentru care mai au fost al ale ce sau dar ca fi prin după lui sunt era cel cea ar am între până fără când acest această îi ei lor despre unei unui său sale",
		catalan:    "el la els les de del dels i a en un una que per amb no es se al als va ser més com però és són han ha seva seu aquest aquesta entre també o on fins des era ho molt quan sense sobre tot l d s n hi foren van pel",
		croatian:   "i u je na se da za od su s o a kao ne koji koja koje ili iz bio bila bilo što ali do po te sa to nije biti više kako samo godine njegov pri nakon prema može još već koju ga mu sve bi ima",
		hungarian:  "a az és hogy nem is egy meg volt de ez csak már még mint vagy ha el ki azt kell lehet után között lett voltak van aki amely mert majd pedig első minden ezt ő sem való",
		finnish:    "ja on ei se että oli hän mutta ovat joka myös kun kuin niin tai sen mukaan jo vain olla ollut sekä vuonna hänen ole joka jotka voi tämä nyt ennen sitä mitä mikä he me minä jos vielä ollut",
		indonesian: "yang dan di dari ini itu dengan untuk pada tidak dalam adalah akan juga oleh ke ada sebagai mereka telah tersebut atau bisa lebih dapat karena kami kita saya ia dia sudah tahun bahwa orang para menjadi antara",
		ancient:    "et in est ad ut cum non quod qui quae ex sed per ab aut si sunt esse hoc eius atque ac enim nec pro de quam eo se quo ita tamen erat eum id iam quam etiam vel ibi haec fuit a",
		bulgarian:  "и на в е се за от с да не по като са че до при които който която след но или към със към той беше във тя те през бил била било година много само може между този тази така още има това како беше според во",
		belarusian: "і ў у не на з што ён як а па але яны мы да за гэта яна быў для ад была было пры каб пасля гадоў або таксама яго іх які якая якія калі ўжо яшчэ толькі гэты былі год годзе",
		serbian:    "и у је на се да за од су с о а као не који која које или из био била било што али до по те са то није бити више како само године његов при након после према може још већ коју га му све би",
	} {
		for _, w := range strings.Fields(words) {
			m[w] |= 1 << l
		}
	}
	return m
}()

// alphabet gives, for a small letter beyond ASCII, the languages that write it.
// Letters in no alphabet speak against every language. English takes none: its
// few é and ï are too rare to matter.
var alphabet = letters([languages]string{
	german: "äöüß", french: "àâæçéèêëîïôœùûüÿ", spanish: "áéíñóúü", italian: "àèéìîòóù", portuguese: "àáâãçéêíóôõúü",
	dutch: "éëïèöü", polish: "ąćęłńóśźż", turkish: "çğıöşüâîi", swedish: "åäöé", danish: "æøåéäö",
	czech: "áčďéěíňóřšťúůýžľĺŕôä", romanian: "ăâîșțşţ", catalan: "àçèéíïòóúü", croatian: "čćđšž",
	hungarian: "áéíóöőúüű", finnish: "äöåšž", indonesian: "é",
	russian: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", ukrainian: "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
	bulgarian: "абвгдежзийклмнопрстуфхцчшщъьюяѓѕјљњќџ", belarusian: "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
	serbian: "абвгдђежзијклљмнњопрстћуфхцчџш",
})

// marks are letters that few languages have.
var marks = letters([languages]string{
	german: "ß", french: "œ", spanish: "ñ", portuguese: "ãõ", polish: "łąęśźż", turkish: "ğış", swedish: "", danish: "øæ",
	czech: "řěů", romanian: "ășț", hungarian: "őű", russian: "ыэ", ukrainian: "їєґ", belarusian: "ў", serbian: "ђјљњћџ",
})

func letters(of [languages]string) map[rune]set {
	m := make(map[rune]set, 128)
	for l, s := range of {
		for _, r := range s {
			m[r] |= 1 << l
		}
	}
	return m
}
