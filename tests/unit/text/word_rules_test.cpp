#include <catch2/catch.hpp>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "text/analyzers.h"
#include "text/languages.h"
#include "text/script.h"

namespace docent {
namespace {

std::set<std::string> stems_of(std::string_view language, std::string_view words) {
    std::set<std::string> stems;
    for (const Term& term : Analyzers().of(language).analyze(words)) {
        if (!term.is_part) stems.insert(term.stem);
    }
    return stems;
}

std::string text_of(const std::vector<Term>& terms, WordRole role) {
    std::string text;
    for (const Term& term : terms) {
        if (term.role == role) text += (text.empty() ? "" : " ") + term.word;
    }
    return text;
}

}  // namespace

TEST_CASE("the forms and spellings of a word are one term in its language") {
    struct Row {
        std::string_view language;
        std::vector<std::string_view> families;  // each of one term
    };
    for (const Row& row : std::vector<Row>{
             {"ar", {"أعراض اعراض الأعراض", "مدرسة المدرسة"}},
             {"da", {"vitaminer vitaminerne"}},
             {"de",
              {"Vitamin Vitamine Vitaminen", "Häuser Haus Hausern", "Straße Strasse Straßen"}},
             {"el", {"βιταμίνη βιταμίνης βιταμινη ΒΙΤΑΜΊΝΗ", "πόνος πόνου πόνοι", "νεύρο νεύρα"}},
             {"en", {"vitamin vitamins VITAMIN"}},
             {"es", {"vitamina vitaminas", "canción canciones cancion", "médico médica medicos"}},
             {"fi", {"vitamiinin vitamiinia"}},
             {"fr", {"économie l'économie economie", "maladie maladies", "d’eau eau"}},
             {"hi", {"लड़का लड़के लड़कों", "कोशिका कोशिकाओं", "फ़ैसला फैसला"}},
             {"hu", {"vitaminok vitaminokat"}},
             {"it", {"vitamina vitamine", "l'acqua acqua dell'acqua"}},
             {"ja", {"コンピューター コンピュータ", "ﾋﾞﾀﾐﾝ ビタミン"}},
             {"nl", {"ziekte ziekten"}},
             {"no", {"vitamin vitaminer vitaminene"}},
             {"pt", {"vitamina vitaminas", "coração coracao"}},
             {"ro", {"vitamină vitamine vitaminele", "soluţie soluție soluții solutii"}},
             {"ru", {"витамин витамины витаминов витаминами", "ребёнок ребенок"}},
             {"sv", {"vitamin vitaminer vitaminerna"}},
             {"ta", {"௧௨ 12"}},
             {"tr", {"vitaminler vitaminleri", "İstanbul Istanbul'da ISTANBUL", "ışık IŞIK"}},
             {"vi", {"bệnh BỆNH"}},
             {"zh", {"维生素 维生素", "Ｂ１２ B12"}}}) {
        for (const std::string_view family : row.families) {
            CAPTURE(row.language, family);
            CHECK(stems_of(row.language, family).size() == 1);
        }
    }
}

TEST_CASE("words that mean something else are other terms") {
    CHECK(stems_of("vi", "ma má mà mả mã mạ").size() == 6);  // accents make other words
    CHECK(stems_of("ru", "нерв нерест").size() == 2);
    CHECK(stems_of("el", "νόμος νομός").size() == 1);  // accents fall, as people leave them out
    CHECK(stems_of("de", "Haus Hase").size() == 2);
    CHECK(stems_of("hi", "दिन दान").size() == 2);
}

TEST_CASE("words in another script follow the rules of its usual language") {
    for (const Language& language : languages()) {
        CAPTURE(language.code);
        if (language.script != Script::latin) {
            CHECK(stems_of(language.code, "vitamin vitamins").size() == 1);
        }
        if (language.script != Script::cyrillic) {
            CHECK(stems_of(language.code, "витамин витамины").size() == 1);
        }
    }
}

TEST_CASE("a language without rules leaves words as they are") {
    CHECK(stems_of("pl", "witamina witaminy") == std::set<std::string>{"witamina", "witaminy"});
    CHECK(stems_of("", "the vitamins") == std::set<std::string>{"the", "vitamins"});
    const Analyzers analyzers;
    CHECK(&analyzers.of("pl") == &analyzers.of("../../etc/passwd"));
    CHECK(&analyzers.of("de") != &analyzers.of("en"));
}

TEST_CASE("questions keep what they ask for and lose what only holds them together") {
    struct Row {
        std::string_view language;
        std::string_view text;
        std::string_view content;
        std::string_view asking;
    };
    for (const Row& row : std::initializer_list<Row>{
             {"de", "Wie viele Punkte gab die Verteidigung ab?", "punkte gab verteidigung ab",
              "wie viele"},
             {"es", "¿Cuántos puntos dejaron en defensa?", "puntos dejaron defensa", "cuántos"},
             {"es", "que es la vitamina", "vitamina", "que"},
             {"ro", "Care este rolul vitaminei?", "rolul vitaminei", "care"},
             {"fr", "Qu'est-ce que la vitamine ?", "vitamine", "que"},
             {"tr", "Vitamin nedir?", "vitamin", "nedir"},
             {"ru", "Сколько витамина нужно взрослым?", "витамина взрослым", "сколько нужно"},
             {"el", "ποσους ποντους", "ποντουσ", "ποσουσ"},
             {"el", "Πόσους πόντους έδωσε η άμυνα;", "πόντουσ έδωσε άμυνα", "πόσουσ"},
             {"ar", "كم نقطة تخلى عنها الدفاع؟", "نقطة تخلى عنها الدفاع", "كم"},
             {"hi", "विटामिन क्या है?", "विटामिन", "क्या"},
             {"vi", "Vitamin là gì?", "vitamin", "gì"},
             {"zh", "维生素是什么？", "维生素 维生 生素", "什么"},
             {"ja", "ビタミンは何ですか", "ビタミン", "何 か"},
             {"th", "วิตามินคืออะไร", "วิตามิน", "อะไร"}}) {
        CAPTURE(row.language, row.text);
        const std::vector<Term> terms = Analyzers().of(row.language).analyze(row.text);
        CHECK(text_of(terms, WordRole::content) == row.content);
        CHECK(text_of(terms, WordRole::question) == row.asking);
    }
}

TEST_CASE("every word of the lists is one that its language's analyzer finds") {
    for (const Language& language : languages()) {
        if (language.words == nullptr) continue;
        const TermAnalyzer analyzer(language.code);
        const StopWords& words = *language.words;
        for (const std::string_view list : {words.function, words.question, words.person,
                                            words.time, words.place, words.quantity}) {
            std::istringstream in{std::string(list)};
            for (std::string word; in >> word;) {
                CAPTURE(language.code, word);
                CHECK(analyzer.analyze(word).front().role != WordRole::content);
            }
        }
    }
}

TEST_CASE("letters that are words begin no codes") {
    CHECK(stems_of("es", "y 24 intercepciones").contains("24"));
    CHECK(stems_of("es", "vitamina B 12").contains("b12"));
    CHECK(stems_of("en", "a 12 pack").contains("12"));
    CHECK(stems_of("en", "vitamin Y 24").contains("y24"));
}

TEST_CASE("the script of a text is that of most of its letters") {
    CHECK(main_script("") == Script::latin);
    CHECK(main_script("12 %") == Script::latin);
    CHECK(main_script("B12 и нервы") == Script::cyrillic);
    CHECK(main_script("何ですか") == Script::kana);
    CHECK(main_script("维生素B12") == Script::han);
    CHECK(main_script("한국") == Script::hangul);
    CHECK(script_of("12витамин") == Script::cyrillic);
    CHECK(script_of("\xFF") == Script::latin);
}

}  // namespace docent
