// Measures, over a folder of articles and a file of questions, one question per line: how fast the
// folder is indexed, how soon an article that is written is found, how long an answer takes in
// process, and how many answers a second go out over HTTP. A plain program: each figure is one
// line, and the times that tests could not rely on are never asserted. Every question is asked once
// before it is timed.

#include <httplib.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "indexer/folder_watcher.h"
#include "indexer/index_corpus.h"
#include "indexer/worker/reader_worker.h"
#include "model/error.h"
#include "query/answerer.h"
#include "web/answer_server.h"

namespace docent {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

std::vector<std::string> read_lines(const char* path) {
    std::ifstream file(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        if (!line.empty()) lines.push_back(line);
    }
    return lines;
}

void print_latencies(const char* what, std::vector<double> seconds,
                     const char* unit = "questions") {
    std::sort(seconds.begin(), seconds.end());
    const auto at = [&](double share) {
        return 1000 *
               seconds[static_cast<std::size_t>(share * static_cast<double>(seconds.size() - 1))];
    };
    std::printf("%-16s p50 %.2f ms  p99 %.2f ms  (%zu %s)\n", what, at(0.50), at(0.99),
                seconds.size(), unit);
}

void bench_index(const fs::path& folder, const fs::path& database) {
    IndexOptions options;
    options.folders = {folder};
    options.database = database;
    const auto run = [&](const char* what) {
        const Clock::time_point begin = Clock::now();
        const IndexReport report = index_corpus(options);
        const double seconds = seconds_since(begin);
        std::printf("%-16s %.2f s  %.2f MB/s  %.0f articles/s  (%llu articles, %.2f MB read)\n",
                    what, seconds, static_cast<double>(report.bytes_read) / 1e6 / seconds,
                    static_cast<double>(report.found) / seconds,
                    static_cast<unsigned long long>(report.found),
                    static_cast<double>(report.bytes_read) / 1e6);
    };
    run("index, new");
    run("index, unchanged");
}

bool is_found(Answerer& answerer, const std::string& word) {
    const std::vector<Answer> answers = answerer.answer(word).answers;
    return std::any_of(answers.begin(), answers.end(),
                       [&](const Answer& answer) { return answer.path == word + ".md"; });
}

// Times, for one new article after the other, from the writing of its file to the first answer from
// it, while the folder and another one, to which they are written, are watched as by `docent index
// --watch`.
void bench_watch(const fs::path& folder, const fs::path& database, const fs::path& written) {
    constexpr int kArticles = 10;
    constexpr std::chrono::milliseconds kRest(500);  // between two of them
    IndexOptions options;
    options.folders = {fs::canonical(folder), written};
    options.database = database;
    index_corpus(options);
    FolderWatcher watcher(options.folders, {}, database);
    std::stop_source stop;
    std::thread updating([&] {
        while (watcher.wait(stop.get_token())) index_corpus(options);
    });
    Answerer answerer(database);
    std::vector<double> seconds;
    for (int i = 0; i < kArticles; ++i) {
        const std::string word = "xylobench" + std::to_string(i);
        const Clock::time_point begin = Clock::now();
        std::ofstream(written / (word + ".md")) << "# Found\n\nThis is " + word + ".\n";
        while (!is_found(answerer, word)) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        seconds.push_back(seconds_since(begin));
        std::this_thread::sleep_for(kRest);
    }
    stop.request_stop();
    updating.join();
    print_latencies("write to answer", std::move(seconds), "articles");
}

void bench_ask(const fs::path& database, const std::vector<std::string>& questions) {
    Answerer answerer(database);
    for (const std::string& question : questions) answerer.answer(question);
    std::vector<double> seconds;
    for (int round = 0; round < 3; ++round) {
        for (const std::string& question : questions) {
            const Clock::time_point begin = Clock::now();
            answerer.answer(question);
            seconds.push_back(seconds_since(begin));
        }
    }
    print_latencies("ask, in process", std::move(seconds));
}

void bench_http(const fs::path& database, const std::vector<std::string>& questions) {
    ServeOptions options;
    options.database = database;
    options.port = 0;
    AnswerServer server(options);
    std::jthread serving([&server] { server.serve(); });
    std::string address = server.address();
    address.pop_back();
    httplib::Client client(address);
    client.set_keep_alive(true);
    client.set_tcp_nodelay(true);
    std::vector<double> seconds;
    std::size_t failed = 0;
    const Clock::time_point all = Clock::now();
    for (int round = 0; round < 3; ++round) {
        for (const std::string& question : questions) {
            const Clock::time_point begin = Clock::now();
            const auto response =
                client.Get("/?q=" + httplib::detail::encode_query_param(question));
            if (!response || response->status != 200) ++failed;
            seconds.push_back(seconds_since(begin));
        }
    }
    const double total = seconds_since(all);
    std::printf("%-16s %.0f requests/s, one connection, %zu failed\n", "http, page",
                static_cast<double>(seconds.size()) / total, failed);
    print_latencies("http, page", std::move(seconds));
    server.stop();
}

int run(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: docent_bench FOLDER QUESTIONS\n");
        return 2;
    }
    const auto place = fs::temp_directory_path() / ("docent-bench-" + std::to_string(getpid()));
    const std::vector<std::string> questions = read_lines(argv[2]);
    if (questions.empty())
        throw Error(ErrorKind::usage, std::string(argv[2]) + " holds no question");
    bench_index(argv[1], place);
    bench_ask(place, questions);
    bench_http(place, questions);
    const fs::path written = place.string() + "-written";
    fs::create_directory(written);
    bench_watch(argv[1], place, written);
    fs::remove_all(place);
    fs::remove_all(written);
    return 0;
}

}  // namespace
}  // namespace docent

int main(int argc, char** argv) {
    if (docent::is_reader_worker(argc, argv)) return docent::run_reader_worker();
    try {
        return docent::run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "docent_bench: %s\n", error.what());
        return 2;
    }
}
