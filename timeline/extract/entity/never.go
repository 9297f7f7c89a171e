package entity

// neverText has words that are not part of a name, whatever their case.
const neverText = `I A An The This That These Those He She It We You They His Her Its My Our Your Their Him Them Who What When Where Why How Which
And But Or Nor So Yet If As At By For From In Into Of On Onto Off Over Out To Up With Without Within About After Before Since Until While During Because Although Though Unless Despite Through Than Then There Here Now Not No Yes Also Still Just Only Even Ever Never Once Again Both Either Neither Each Every All Any Some Such Many Most Much More Less Few Several Another Other Others One Two Three Four Five Six Seven Eight Nine Ten First Second Third Last Next
Is Are Was Were Be Been Being Has Have Had Do Does Did Will Would Can Could May Might Must Shall Should Let Says Said
Tue Tues Wed Thu Thur Thurs Feb Sept Nov Dec Christmas Easter Thanksgiving Ramadan
However Meanwhile According Earlier Later Today Yesterday Tomorrow Tonight Instead Indeed Perhaps Maybe Well Oh Okay OK Please Thank Thanks Asked Like Among Against Between Under Following Additionally Moreover Nevertheless Nonetheless Therefore Thus Hence Otherwise Besides Finally Recently Currently Previously Speaking Citing Given
Dep Depo Decl Aff Exh Exs KC QC MP MPs MSP MEP OBE MBE CBE KBE DBE FRS PhD Ph.D. M.D. Esq Esq.
I'm I've I'll I'd Don't Doesn't Didn't Isn't Aren't Wasn't Can't Won't AM PM A.M. P.M. AD BC GMT EST EDT PST PDT UTC`
