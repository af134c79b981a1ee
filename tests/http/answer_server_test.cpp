// The server as a program meets it: real sockets, a real index, and docs/http-api.md as the word
// that it is held to.

#include "web/answer_server.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "model/error.h"
#include "query/answer_json.h"
#include "query/answerer.h"
#include "tests/http/raw_client.h"
#include "tests/integration/corpus_fixture.h"
#include "tests/unit/indexer/readers/pdf_bytes.h"
#include "web/embedded_page.h"

using docent::AnswerServer;
using docent::Error;
using docent::ErrorKind;
using docent::PdfBytes;
using docent::test::CorpusFixture;
using docent::test::RawClient;
using docent::test::RawResponse;
using nlohmann::json;

namespace {

constexpr const char* kVitaminD =
    "---\ntitle: Vitamin D\nauthor: Ada Example\nupdated: 2026-02-14\nurl: "
    "https://example.org/vitamin-d\npublished: 2026-01-31\n---\n\n"
    "5 min read\n\n## What it is for\n\nVitamin D helps the body to take up calcium.\n\n"
    "## Common questions\n\n### Where does vitamin D come from?\n\nThe skin makes vitamin D in the "
    "sun.\n";

constexpr const char* kSameVitamin =
    "# The same vitamin\n\nIt is found in fish.\n\n## Where does vitamin D come from?\n\n"
    "The skin makes vitamin D in the sun.\n";

// Its second page says what the first does not.
std::string iron_pdf() {
    PdfBytes pdf;
    pdf.line(72, 72, "About iron", 18).line(72, 120, "Spinach holds some iron, red meat more.");
    pdf.add_page().line(72, 72, "Storage", 18);
    pdf.line(72, 120, "The body keeps spare iron in the liver as ferritin.");
    return pdf.bytes();
}

// A small corpus, its index and a server of it, which ends with the test.
class ServedCorpus {
  public:
    ServedCorpus() {
        corpus.write("vitamin-d.md", kVitaminD);
        corpus.write("iron.pdf", iron_pdf());
        corpus.write("copies/the-same-vitamin.md", kSameVitamin);
        corpus.write("broken.txt", std::string("\0\1\2\3\0\0", 6));
        corpus.index();
        server.emplace(docent::ServeOptions{corpus.options.database, "127.0.0.1", 0});
        thread = std::thread([this] { server->serve(); });
    }
    ServedCorpus(const ServedCorpus&) = delete;
    ServedCorpus& operator=(const ServedCorpus&) = delete;
    ~ServedCorpus() {
        server->stop();
        thread.join();
    }

    int port() const {
        const std::string address = server->address();
        return std::stoi(address.substr(address.rfind(':') + 1));
    }

    RawResponse get(const std::string& target) const { return RawClient(port()).get(target); }

    json get_json(const std::string& target) const {
        const RawResponse response = get(target);
        INFO(target << " -> " << response.body);
        REQUIRE(response.status == 200);
        return json::parse(response.body);
    }

    std::string article_id() const { return corpus.article("vitamin-d.md").head.id; }
    std::string source() const { return "/source/" + corpus.article("iron.pdf").head.id; }

    CorpusFixture corpus;
    std::optional<AnswerServer> server;
    std::thread thread;
};

std::string documentation() {
    std::ifstream file(std::string(DOCENT_TESTS) + "/../docs/http-api.md");
    return {std::istreambuf_iterator<char>(file), {}};
}

// The JSON example below a heading of the documentation.
json documented_example(const std::string& heading) {
    const std::string text = documentation();
    const std::size_t section = text.find("\n## " + heading + "\n");
    REQUIRE(section != std::string::npos);
    const std::string fence = "```json\n";
    const std::size_t begin = text.find(fence, section) + fence.size();
    return json::parse(text.substr(begin, text.find("```", begin) - begin));
}

// Every key with the kind of its value: "answers[].span.begin number".
void add_keys(const json& value, const std::string& path, std::set<std::string>& keys) {
    if (value.is_object()) {
        for (const auto& [key, inner] : value.items())
            add_keys(inner, std::string(path).append(".").append(key), keys);
    } else if (value.is_array()) {
        keys.insert(path + " array");
        for (const json& inner : value) add_keys(inner, path + "[]", keys);
    } else {
        keys.insert(path + " " + value.type_name());
    }
}

std::set<std::string> keys_of(const json& value) {
    std::set<std::string> keys;
    add_keys(value, "", keys);
    return keys;
}

std::string without_time(const std::string& answer_json) {
    return std::regex_replace(answer_json, std::regex("\"elapsed_us\":[0-9]+"), "");
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("every documented route answers") {
    const ServedCorpus served;
    const std::string text = documentation();
    const std::regex route("\n\\| `(/[^`]*)` \\|");
    int count = 0;
    for (std::sregex_iterator match(text.begin(), text.end(), route), end; match != end; ++match) {
        std::string target = (*match)[1];
        if (target == "/source/ID") target = served.source();
        if (target.ends_with("/ID")) target.replace(target.size() - 2, 2, served.article_id());
        if (target.ends_with("/ask")) target += "?q=sun";
        INFO(target);
        CHECK(served.get(target).status == 200);
        ++count;
    }
    CHECK(count == 13);
}

TEST_CASE("the documented examples have the keys of the real replies") {
    const ServedCorpus served;
    const json answers =
        served.get_json("/api/v1/ask?q=does+vitmain+d+from+sunlight+help+a+zebra&limit=1");
    CHECK(keys_of(answers) == keys_of(documented_example("`/api/v1/ask`")));
    CHECK(keys_of(served.get_json("/api/v1/articles")) ==
          keys_of(documented_example("`/api/v1/articles`")));
    CHECK(keys_of(served.get_json("/api/v1/articles/" + served.article_id())) ==
          keys_of(documented_example("`/api/v1/articles/ID`")));
    CHECK(keys_of(served.get_json("/api/v1/status")) ==
          keys_of(documented_example("`/api/v1/status`")));
    CHECK(keys_of(json::parse(served.get("/api/v1/ask").body)) ==
          keys_of(documented_example("Errors")));
}

TEST_CASE("the API says what the command line says") {
    const ServedCorpus served;
    docent::Answerer answerer(served.corpus.options.database);
    const std::string expected = docent::json_from(answerer.answer("Who makes vitamin D?"));
    CHECK(without_time(served.get("/api/v1/ask?q=Who+makes+vitamin+D%3F").body) ==
          without_time(expected) + "\n");
}

TEST_CASE("an answer leads to its place in its article") {
    const ServedCorpus served;
    const json page = served.get_json("/api/v1/ask?q=where+does+vitamin+d+come+from");
    const std::string url = page["answers"][0]["article"]["url"];
    const std::string anchor = url.substr(url.find('#') + 1);
    const RawResponse article = served.get(url.substr(0, url.find('#')));
    CHECK(article.status == 200);
    const std::size_t place = article.body.find("id=\"" + anchor + "\"");
    REQUIRE(place != std::string::npos);
    CHECK(holds(article.body.substr(place), "The skin makes vitamin D in the sun."));
}

TEST_CASE("the start page asks questions that the articles answer") {
    const ServedCorpus served;
    const std::string page = served.get("/").body;
    CHECK(holds(page, "href=\"/?q=Where%20does%20vitamin%20D%20come%20from%3F\""));
    CHECK(holds(page, "3 articles</a>, "));
    CHECK(holds(page, "<time datetime=\""));
}

TEST_CASE("the start page follows the index") {
    const ServedCorpus served;
    CHECK(holds(served.get("/").body, "3 articles</a>"));
    served.corpus.write("zinc.md", docent::test::article_about("zinc"));
    served.corpus.index();
    CHECK(holds(served.get("/").body, "4 articles</a>"));
    CHECK(holds(served.get("/articles").body, "About zinc"));
}

TEST_CASE("an index without articles has a start page that says what to do") {
    CorpusFixture corpus;
    corpus.write("a.md", docent::test::article_about("zinc"));
    corpus.index();
    std::filesystem::remove(corpus.file("a.md"));
    corpus.index();
    AnswerServer server({corpus.options.database, "127.0.0.1", 0});
    std::thread thread([&] { server.serve(); });
    const std::string address = server.address();
    const RawResponse page = RawClient(std::stoi(address.substr(address.rfind(':') + 1))).get("/");
    server.stop();
    thread.join();
    CHECK(page.status == 200);
    CHECK(holds(page.body, "There are no articles yet"));
}

TEST_CASE("wrong requests are told what is wrong, with their status") {
    const ServedCorpus served;
    const std::string too_long(2001, 'a');
    for (const std::string& target :
         {std::string("/api/v1/ask"), std::string("/api/v1/ask?q=%20"), "/api/v1/ask?q=" + too_long,
          std::string("/api/v1/ask?q=sun&limit=0"), std::string("/api/v1/ask?q=sun&limit=51"),
          std::string("/api/v1/ask?q=sun&limit=5x"), std::string("/api/v1/ask?q=sun&limit="),
          std::string("/api/v1/ask?q=sun&limit=99999999999")}) {
        INFO(target.substr(0, 60));
        const RawResponse response = served.get(target);
        CHECK(response.status == 400);
        CHECK_FALSE(json::parse(response.body)["error"].get<std::string>().empty());
    }
    CHECK(served.get("/api/v1/ask?q=" + std::string(2000, 'a')).status == 200);
    CHECK(served.get("/?q=" + too_long).status == 400);
    CHECK(served.get("/answers?q=sun&limit=x").status == 400);
    CHECK(served.get("/articles?page=0").status == 400);
    CHECK(served.get("/articles?page=7").status == 200);
}

TEST_CASE("unknown addresses and articles are not found, in the form that was asked for") {
    const ServedCorpus served;
    for (const char* target : {"/nothing", "/article/nope", "/article/", "/article/a%2Fb",
                               "/source/nope", "/source/a.pdf", "/source/..%2Firon.pdf",
                               "/article/..%2F..%2Fetc%2Fpasswd", "/style.cssx", "/page/app.js"}) {
        INFO(target);
        const RawResponse response = served.get(target);
        CHECK(response.status == 404);
        CHECK(holds(response.body, "There is nothing here"));
        CHECK(holds(response.body, "<input id=\"question\""));
    }
    for (const char* target : {"/api/v1/articles/nope", "/api/v1/nothing", "/api/v2/ask"}) {
        INFO(target);
        const RawResponse response = served.get(target);
        CHECK(response.status == 404);
        CHECK(json::parse(response.body).contains("error"));
    }
}

TEST_CASE("every reply, errors included, tells the browser to trust nothing in it") {
    const ServedCorpus served;
    const std::string too_long(2001, 'a');
    for (const std::string& target :
         {std::string("/"), std::string("/?q=sun"), std::string("/answers?q=sun"),
          std::string("/nothing"), "/?q=" + too_long, std::string("/api/v1/ask?q=sun"),
          std::string("/api/v1/ask"), std::string("/app.js"), "/article/" + served.article_id()}) {
        INFO(target.substr(0, 60));
        const RawResponse response = served.get(target);
        CHECK(holds(response.head, "Content-Security-Policy: default-src 'none';"));
        CHECK(holds(response.head, "X-Content-Type-Options: nosniff"));
        CHECK(holds(response.head, "Referrer-Policy: no-referrer"));
        CHECK(holds(response.head, "Cross-Origin-Resource-Policy: same-origin"));
        CHECK_FALSE(holds(response.head, "unsafe"));
    }
}

TEST_CASE("a hostile question stays text on the page") {
    const ServedCorpus served;
    for (const char* target : {"/?q=%3Cscript%3Ealert(1)%3C/script%3E%22'",
                               "/answers?q=%3Cscript%3Ealert(1)%3C/script%3E%22'"}) {
        const RawResponse response = served.get(target);
        CHECK(response.status == 200);
        CHECK(holds(response.body, "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;"));
        CHECK_FALSE(holds(response.body, "<script>alert"));
    }
    CHECK(served.get("/?q=%00%FF%FE%0D%0AX-Evil:1").status == 200);
    CHECK_FALSE(served.get("/?q=%0D%0AX-Evil:1").has_header("X-Evil"));
}

TEST_CASE("the content alone is the content of the page") {
    const ServedCorpus served;
    const std::string content = served.get("/answers?q=sun").body;
    CHECK(content.starts_with("<div class=\"content\""));
    CHECK(holds(served.get("/?q=sun").body, content));
}

TEST_CASE("the file of a PDF article is shown as it is") {
    const ServedCorpus served;
    const RawResponse response = served.get(served.source());
    CHECK(response.status == 200);
    CHECK(response.body == iron_pdf());
    for (const char* header :
         {"Content-Type: application/pdf\r\n", "Content-Disposition: inline\r\n",
          "X-Content-Type-Options: nosniff\r\n", "Content-Security-Policy: default-src 'none';"}) {
        CHECK(holds(response.head, header));
    }
    RawClient client(served.port());
    client.send("HEAD " + served.source() + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const RawResponse head = client.read_response(true);
    CHECK(head.status == 200);
    CHECK(holds(head.head, "Content-Length: " + std::to_string(iron_pdf().size()) + "\r\n"));
    CHECK(client.get("/healthz").body == "ok\n");
}

TEST_CASE("an answer from a PDF names its page and leads to it") {
    const ServedCorpus served;
    const std::string question = "?q=where+does+the+body+keep+spare+iron";
    const json answer = served.get_json("/api/v1/ask" + question)["answers"][0];
    CHECK(answer["article"]["path"] == "iron.pdf");
    CHECK(answer["page"] == 2);
    CHECK(answer["line"].is_null());
    CHECK(holds(served.get("/" + question).body,
                "<a href=\"" + served.source() + "#page=2\">Source, page 2</a>"));
}

TEST_CASE("the file of an article that is no PDF, or that has gone, is not shown") {
    const ServedCorpus served;
    CHECK(served.get("/source/" + served.article_id()).status == 404);
    const std::string source = served.source();
    std::filesystem::remove(served.corpus.file("iron.pdf"));
    CHECK(served.get(source).status == 404);
    docent::test::write_file(served.corpus.place / "outside.pdf", iron_pdf());
    std::filesystem::create_symlink(served.corpus.place / "outside.pdf",
                                    served.corpus.file("iron.pdf"));
    CHECK(served.get(source).status == 404);
}

TEST_CASE("assets are the files of the page and may be kept") {
    const ServedCorpus served;
    for (const char* name : {"style.css", "app.js", "favicon.svg"}) {
        const RawResponse response = served.get("/" + std::string(name) + "?v=1");
        CHECK(response.body == docent::embedded_page(name));
        CHECK_FALSE(response.body.empty());
        CHECK(holds(response.head, "immutable"));
    }
    CHECK(holds(served.get("/").head, "Cache-Control: no-cache"));
}

TEST_CASE("the server does not start without an index") {
    const docent::test::TempFolder place;
    try {
        AnswerServer server({place / "none", "127.0.0.1", 0});
        FAIL("it started");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::no_index);
    }
}

TEST_CASE("the server does not start on a port that is taken") {
    const ServedCorpus served;
    try {
        AnswerServer server({served.corpus.options.database, "127.0.0.1", served.port()});
        FAIL("it started");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
    }
}

TEST_CASE("questions are answered at once by many threads while the index changes") {
    const ServedCorpus served;
    constexpr int kThreads = 8;
    constexpr int kQuestions = 25;
    std::vector<std::thread> threads;
    threads.reserve(kThreads);
    std::atomic<int> answered = 0;
    for (int i = 0; i < kThreads; ++i) {
        threads.emplace_back([&] {
            RawClient client(served.port());
            for (int n = 0; n < kQuestions; ++n) {
                const RawResponse response = client.get("/api/v1/ask?q=where+is+vitamin+d+made");
                if (response.status == 200 && holds(response.body, "skin")) ++answered;
            }
        });
    }
    for (int n = 0; n < 10; ++n) {
        served.corpus.write("zinc.md", docent::test::article_about("zinc " + std::to_string(n)));
        served.corpus.index();
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(answered == kThreads * kQuestions);
}
