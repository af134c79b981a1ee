#include "query/spelling.h"

#include <catch2/catch.hpp>

#include "query/installed_vectors.h"
#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

const QueryIndex& spelling_index() {
    static const QueryIndex kIndex({article_from(
        "a", "Vitamins",
        {{{"Osteoporosis"}, "The vitamin supplement helps because the deficiency is how B12 ..."},
         {{}, "Anemia makes people pale, and the cot is near."}})});
    return kIndex;
}

Question corrected(std::string_view text) {
    Question question = parsed(text);
    correct_spelling(question, spelling_index().reader(), TermAnalyzer());
    return question;
}

std::string correction_of(const std::string& word) {
    const Question question = corrected(word);
    return question.corrections.empty() ? "" : question.corrections.front().searched;
}

}  // namespace

TEST_CASE("a misspelt word becomes the indexed word that is near enough for its length") {
    CHECK(correction_of("vitmain") == "vitamin");         // swapped neighbours
    CHECK(correction_of("vitamn") == "vitamin");          // left out
    CHECK(correction_of("vitramin") == "vitamin");        // put in
    CHECK(correction_of("anemla") == "anemia");           // another letter
    CHECK(correction_of("suplemant") == "supplement");    // two edits in a long word
    CHECK(correction_of("defficiensy") == "deficiency");  // two edits in a long word
}

TEST_CASE("a word that is near to none is left alone") {
    CHECK(correction_of("vtamn").empty());      // two edits in a short word
    CHECK(correction_of("bitamin").empty());    // another first letter
    CHECK(correction_of("astronomy").empty());  // nothing like it
    CHECK(correction_of("cat").empty());        // short: "cot" is another word
}

TEST_CASE("words that the index knows, codes and numbers are not corrected") {
    CHECK(correction_of("vitamins").empty());      // its stem is there
    CHECK(correction_of("osteoporosis").empty());  // only in a heading
    CHECK(correction_of("B13").empty());           // near to B12
    CHECK(correction_of("1234").empty());
    CHECK(correction_of("\u2603").empty());
    CHECK(correction_of("").empty());
}

TEST_CASE("a word that hardly any passage holds is helped by a far more common one") {
    std::vector<PassageText> passages(60, {{}, "Vitamins and minerals."});
    passages.push_back({{}, "The vitamn of this typist, and some menirals."});
    passages.push_back({{}, "Ammonites and ammonitis, rare both."});
    const QueryIndex index({article_from("a", "Typing", passages)});
    Question question = parsed("vitamn ammonites");
    correct_spelling(question, index.reader(), TermAnalyzer());
    REQUIRE(question.terms.size() == 3);
    CHECK(question.terms[0].term == "vitamn");  // what was typed stays
    CHECK(question.terms[2] == QuestionTerm{"vitamins", "vitamin", 0.5, "vitamn"});
    CHECK(question.corrections == std::vector<Correction>{{"vitamn", "vitamins"}});
}

TEST_CASE("a word is only corrected to words of articles in the question's language") {
    const QueryIndex index({article_from("de", "Titel", {{{}, "Die Leber und die Milz."}}, "de"),
                            article_from("en", "Title", {{{}, "The lever and the pill."}}, "en"),
                            article_from("ru", "Печень", {{{}, "Печень и селезёнка."}}, "ru"),
                            article_from("zh", "肝脏", {{{}, "肝脏和脾脏。"}}, "zh")});
    struct Row {
        const char* language;
        const char* typed;
        const char* searched;
    };
    for (const Row& row :
         {Row{"de", "Lebre", "leber"}, Row{"en", "levre", "lever"}, Row{"en", "leberr", ""},
          Row{"de", "pilll", ""}, Row{"ru", "печнь", "печень"}, Row{"ru", "пень", ""},
          Row{"zh", "肝臓", ""}}) {
        CAPTURE(row.language, row.typed);
        const TermAnalyzer analyzer(row.language);
        Question question = parse_question(row.typed, analyzer);
        correct_spelling(question, index.reader(), analyzer);
        const std::string searched =
            question.corrections.empty() ? "" : question.corrections.front().searched;
        CHECK(searched == row.searched);
    }
}

TEST_CASE("a correction replaces the term and keeps what was typed") {
    const Question question = corrected("Is vitmain pale");
    REQUIRE(question.terms.size() == 2);
    CHECK(question.terms[0] == QuestionTerm{"vitmain", "vitamin", 1, ""});
    CHECK(question.corrections == std::vector<Correction>{{"vitmain", "vitamin"}});
    CHECK(question.text == "Is vitmain pale");
}

TEST_CASE("a misspelt function word is dropped, a misspelt question word weighs little") {
    const Question question = corrected("teh anemia becuase hwo");
    REQUIRE(question.terms.size() == 2);
    CHECK(question.terms[0].term == "anemia");
    CHECK(question.terms[1] == QuestionTerm{"hwo", "how", kQuestionWordWeight, ""});
    CHECK(question.corrections.size() == 3);
}

TEST_CASE("a word typed right and wrong is one term") {
    const Question question = corrected("vitamin vitmain vitamn");
    REQUIRE(question.terms.size() == 1);
    CHECK(question.terms[0].surface == "vitamin");
    CHECK(question.corrections.size() == 2);
}

TEST_CASE("a misspelt word replaces what was added in its place") {
    const Question typed = parsed("vitamn helps");
    Question question = typed;
    question.terms.push_back({"vitamin", "vitamin", 0.3, "help"});
    correct_spelling(question, spelling_index().reader(), TermAnalyzer());
    REQUIRE(question.terms.size() == 2);
    CHECK(question.terms[0] == QuestionTerm{"vitamn", "vitamin", 1, ""});
}

TEST_CASE("an English word that the articles lack is no mistake") {
    const InstalledVectors& installed = installed_vectors();
    REQUIRE(installed.table);
    const QueryIndex index({article_from("a", "Cuts", {{{}, "Cuts bleed, deficiency is bad."}})});
    Question question = parsed("cats deficiensy");
    correct_spelling(question, index.reader(), TermAnalyzer(), &*installed.table);
    REQUIRE(question.corrections.size() == 1);
    CHECK(question.corrections[0].typed == "deficiensy");
    Question without_table = parsed("cats");
    correct_spelling(without_table, index.reader(), TermAnalyzer());
    CHECK(without_table.corrections.size() == 1);
}

}  // namespace docent::test
