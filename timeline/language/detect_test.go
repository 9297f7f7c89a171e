package language

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

var samples = []struct{ tag, text string }{
	{"en", "The bridge was opened in the spring, and most of the people who had worked on it came to the party that was held by the river."},
	{"de", "Die Brücke wurde im Frühjahr eröffnet, und die meisten der Leute, die an ihr gebaut hatten, kamen zu dem Fest, das am Fluss gefeiert wurde."},
	{"fr", "Le pont a été ouvert au printemps et la plupart de ceux qui y avaient travaillé sont venus à la fête que la ville a donnée au bord du fleuve."},
	{"es", "El puente se abrió en primavera, y la mayoría de los que habían trabajado en él vinieron a la fiesta que la ciudad dio junto al río."},
	{"ru", "Мост открыли весной, и большинство тех, кто на нём работал, пришли на праздник, который город устроил для них у реки."},
	{"uk", "Міст відкрили навесні, і більшість тих, хто на ньому працював, прийшли на свято, яке місто влаштувало для них біля річки."},
	{"it", "Il ponte è stato aperto in primavera e la maggior parte di quelli che ci avevano lavorato sono venuti alla festa che la città ha dato sul fiume."},
	{"pt", "A ponte foi aberta na primavera, e a maioria dos que nela tinham trabalhado não deixou de vir à festa que a cidade deu junto ao rio."},
	{"nl", "De brug werd in het voorjaar geopend en de meeste mensen die er aan hadden gewerkt, kwamen naar het feest dat de stad bij de rivier gaf."},
	{"pl", "Most został otwarty na wiosnę i większość ludzi, którzy przy nim pracowali, przyszła na święto, które miasto urządziło dla nich nad rzeką."},
	{"tr", "Köprü ilkbaharda açıldı ve üzerinde çalışan insanların çoğu, şehrin onlar için nehrin kıyısında verdiği büyük bir şenliğe daha sonra geldi."},
	{"sv", "Bron öppnades på våren och de flesta som hade arbetat med den kom till festen som staden höll vid älven för dem."},
	{"zh", "这座桥在春天开放，大多数在桥上工作过的人都来参加了城市在河边举行的庆祝活动。"},
	{"ja", "この橋は春に開通し、そこで働いた人々の多くが、市が川辺で開いた祭りに来ました。"},
	{"ko", "이 다리는 봄에 개통되었고 그곳에서 일한 사람들 대부분이 도시가 강가에서 연 잔치에 왔습니다."},
	{"el", "Η γέφυρα άνοιξε την άνοιξη και οι περισσότεροι από όσους είχαν δουλέψει εκεί ήρθαν στη γιορτή δίπλα στο ποτάμι."},
	{"und", "تم افتتاح الجسر في الربيع وجاء معظم الناس الذين عملوا فيه إلى الاحتفال الذي أقيم على ضفة النهر."},
	{"und", "Broen åbnede om foråret, og de fleste af dem, som havde arbejdet på den, kom til festen, der blev holdt ved floden."},
	{"und", "Мостът беше открит през пролетта и повечето от хората, които са работили на него, дойдоха на празника край реката."},
	{"la", "Pons vere apertus est, et plerique qui ibi laboraverant ad festum venerunt quod urbs iuxta flumen celebravit."},
	{"und", "Zubia udaberrian ireki zuten, eta bertan lan egin zuten gehienak hiriak ibai ondoan egin zuen jaira etorri ziren."},
	{"und", "Daraja lilifunguliwa wakati wa masika, na wengi wa wale waliofanya kazi pale walikuja kwenye sherehe kando ya mto."},
	{"und", "Cây cầu được mở vào mùa xuân và hầu hết những người đã làm việc ở đó đều đến dự lễ hội bên bờ sông."},
	{"und", "12 345 — 67.89 / 2014-05-03 (+) 10:30"},
	{"und", ""},
}

func TestDetect(t *testing.T) {
	for _, s := range samples {
		tag, c := Detect(s.text)
		if tag != s.tag {
			t.Errorf("%q is %q (%.2f), want %q", s.text, tag, c, s.tag)
		}
		if tag != Undetermined && c < 0.5 {
			t.Errorf("%q: %q only %.2f", s.text, tag, c)
		}
	}
}

func TestShortAndMixedTextsAreUnsure(t *testing.T) {
	for _, text := range []string{
		"The end", "Ja", "Paris", "in", "de la", "Der Hund",
		samples[0].text + " " + samples[1].text,
		samples[2].text + " " + samples[3].text,
		samples[4].text + " " + samples[5].text,
		"Anna Schmidt, Boris Ivanov, Carlos Ruiz, Denise Martin, Erik Larsson, Fatma Demir, Giulia Rossi",
	} {
		if tag, c := Detect(text); c >= 0.5 {
			t.Errorf("%q is %q with %.2f", text, tag, c)
		}
	}
}

func TestDetectReadsAllOverALongText(t *testing.T) {
	head := strings.Repeat(samples[0].text+"\n", 20)
	tail := strings.Repeat(samples[4].text+"\n", 10000)
	if tag, c := Detect(head + tail); tag != "ru" || c < 0.5 {
		t.Errorf("%q %.2f", tag, c)
	}
}

func TestDetectOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		tag, c := Detect(text)
		if c < 0 || c > 1 || math.IsNaN(c) || tag == "" {
			t.Fatalf("%q %v", tag, c)
		}
	})
	for n := sampleSize - 3; n < sampleSize+40; n++ {
		text := strings.Repeat("щ", n/2) + strings.Repeat("a", n%2)
		if s := whole(text, n/3, n/2); len(s) > n || !utf8.ValidString(s) && n/2%2 == 0 {
			t.Fatalf("%d: %d bytes", n, len(s))
		}
		Detect(text)
	}
}

func BenchmarkDetect(b *testing.B) {
	text := strings.Repeat(samples[1].text+"\n", 1000)
	b.SetBytes(sampleSize)
	b.ReportAllocs()
	for range b.N {
		Detect(text)
	}
}
