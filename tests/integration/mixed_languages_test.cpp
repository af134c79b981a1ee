// One folder, articles in several languages, a question in each.

#include <catch2/catch.hpp>

#include "query/answerer.h"
#include "tests/integration/corpus_fixture.h"

namespace docent::test {
namespace {

struct Row {
    const char* path;
    const char* language;
    const char* text;
    const char* question;
    const char* answer;  // what the marked sentence holds
};

const std::initializer_list<Row> kRows = {
    {"bees.txt", "en",
     "Bees\n\nA hive holds forty thousand bees in summer. The queens live for several years, while "
     "workers die after six weeks. Beekeepers harvest the honey at the end of July.\n",
     "how long does a queen live", "several years"},
    {"bienen.txt", "de",
     "Bienen\n\nIm Sommer leben vierzigtausend Bienen in einem Stock. Die Königinnen werden "
     "mehrere "
     "Jahre alt, während Arbeiterinnen nach sechs Wochen sterben. Die Imker ernten den Honig Ende "
     "Juli.\n",
     "Wann erntet der Imker Honig?", "Ende Juli"},
    {"abejas.txt", "es",
     "Abejas\n\nEn verano viven cuarenta mil abejas en una colmena. Las reinas viven varios años, "
     "mientras que las obreras mueren después de seis semanas. Los apicultores recogen la miel a "
     "finales de julio.\n",
     "¿Cuándo recoge la miel el apicultor?", "finales de julio"},
    {"pchely.txt", "ru",
     "Пчёлы\n\nЛетом в улье живёт сорок тысяч пчёл. Матки живут несколько лет, а рабочие пчёлы "
     "умирают через шесть недель. Пчеловоды собирают мёд в конце июля.\n",
     "сколько живет матка", "несколько лет"},
    {"melisses.txt", "el",
     "Μέλισσες\n\nΤο καλοκαίρι ζουν σαράντα χιλιάδες μέλισσες σε μια κυψέλη. Οι βασίλισσες ζουν "
     "πολλά χρόνια, ενώ οι εργάτριες πεθαίνουν μετά από έξι εβδομάδες. Οι μελισσοκόμοι μαζεύουν το "
     "μέλι στο τέλος του Ιουλίου.\n",
     "Πότε μαζεύει το μέλι ο μελισσοκόμος;", "τέλος του Ιουλίου"},
    {"nahl.txt", "ar",
     "النحل\n\nيعيش في الخلية أربعون ألف نحلة في الصيف. تعيش الملكات عدة سنوات بينما تموت العاملات "
     "بعد ستة أسابيع. يجمع النحالون العسل في نهاية شهر يوليو.\n",
     "متى يُجمع العسل؟", "نهاية شهر يوليو"},
    {"mifeng.txt", "zh",
     "蜜蜂\n\n夏天一个蜂箱里生活着四万只蜜蜂。蜂王能活好几年，而工蜂六个星期后就会死去。养蜂人在七"
     "月底收获蜂蜜。\n",
     "蜂王能活多久？", "好几年"},
    {"mitsubachi.txt", "ja",
     "ミツバチ\n\n夏には一つの巣箱に四万匹のミツバチがいます。女王蜂は数年間生きますが、働き蜂は六"
     "週間で死にます。養蜂"
     "家は七月の終わりに蜂蜜を収穫します。\n",
     "女王蜂はどのくらい生きますか", "数年間"}};

void write_all(const CorpusFixture& corpus) {
    for (const Row& row : kRows) corpus.write(row.path, row.text);
}

std::string marked_in(const Answer& answer) {
    std::string marked;
    for (const Fragment& fragment : answer.fragments) {
        if (fragment.in_answer) marked += fragment.text;
    }
    return marked;
}

}  // namespace

TEST_CASE("each article of a mixed folder is indexed and asked in its language") {
    const CorpusFixture corpus;
    write_all(corpus);
    corpus.index();
    Answerer answerer(corpus.options.database);
    for (const Row& row : kRows) {
        CAPTURE(row.question);
        const AnswerPage page = answerer.answer(row.question);
        CHECK(page.question.language == row.language);
        REQUIRE_FALSE(page.answers.empty());
        CHECK(page.answers.front().path == row.path);
        CHECK(page.answers.front().language == row.language);
        CHECK(marked_in(page.answers.front()).find(row.answer) != std::string::npos);
    }
    CHECK(answerer.index().languages().size() == kRows.size());
}

TEST_CASE("removing articles of a mixed folder leaves the index that a rebuild makes") {
    const CorpusFixture corpus;
    write_all(corpus);
    corpus.index();
    std::filesystem::remove(corpus.file("bienen.txt"));
    std::filesystem::remove(corpus.file("pchely.txt"));
    corpus.index();
    CHECK(without_history(corpus.snapshot()).articles ==
          without_history(corpus.rebuilt()).articles);
    IndexReader reader(corpus.options.database);
    reader.read([&] {
        CHECK(reader.languages().size() == kRows.size() - 2);
        CHECK_FALSE(reader.similar_word("honigg", "de"));
        CHECK(reader.similar_word("honney", "en") == "honey");
    });
}

TEST_CASE("the language that is given is that of all articles until it is forgotten") {
    CorpusFixture corpus;
    write_all(corpus);
    corpus.options.language = "de";
    corpus.index();
    const auto languages = [&] {
        std::vector<LanguageCount> counts;
        IndexReader reader(corpus.options.database);
        reader.read([&] { counts = reader.languages(); });
        return counts;
    };
    CHECK(languages() == std::vector<LanguageCount>{{"de", kRows.size()}});
    corpus.options.language.reset();
    corpus.write("new.txt",
                 "New things are written in plain English, and they are read as German.\n");
    corpus.index();
    CHECK(languages() == std::vector<LanguageCount>{{"de", kRows.size() + 1}});
    corpus.options.language = "";
    corpus.index();
    CHECK(languages().size() == kRows.size());
    CHECK(languages().front() == LanguageCount{"en", 2});
}

}  // namespace docent::test
