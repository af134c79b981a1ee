// What a reader process may do wrong, and what its parent makes of it.

#include <array>
#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <cstring>
#include <stdexcept>
#include <thread>

#include "indexer/reading_failure.h"
#include "indexer/worker/reader_process.h"
#include "indexer/worker/sandbox.h"
#include "indexer/worker/worker_protocol.h"
#include "store/records.h"
#include "tests/unit/indexer/worker/reader_fixture.h"

namespace docent {
namespace {

using Catch::Matchers::Contains;
using namespace std::chrono_literals;
using test::has_children;
using test::kArticle;
using test::open_files;
using test::ReaderFixture;

// A process that a shell script plays. It answers on file 3.
WorkerProgram script(const std::string& commands) {
    return {"/bin/sh", {"sh", "-c", commands}};
}

// The command that says `bytes`.
std::string saying(std::string_view bytes) {
    std::string command = "printf '";
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        command += '\\';
        for (const int shift : {6, 3, 0}) command += static_cast<char>('0' + ((byte >> shift) & 7));
    }
    return command + "' >&3;";
}

std::string saying(WorkerMessage message, std::string_view payload) {
    const std::array<std::uint32_t, 2> head = {static_cast<std::uint32_t>(message),
                                               static_cast<std::uint32_t>(payload.size())};
    std::string frame(sizeof head, '\0');
    std::memcpy(frame.data(), head.data(), sizeof head);
    return saying(frame.append(payload));
}

const std::string kReady = saying(WorkerMessage::ready, encode(Sandbox()));

std::string document_with_id(const std::string& record_id) {
    Document document;
    document.record_id = record_id;
    document.title = "Oil";
    document.language = "en";
    return encode(document);
}

// Of a size that takes a reader a while.
std::string large_article() {
    std::string text = "# Oil\n\n";
    while (text.size() < 12'000'000) text += "Oil *burns*, and [water](http://a.org) does not.\n\n";
    return text;
}

TEST_CASE_METHOD(ReaderFixture, "a file whose process dies is read by another one") {
    ReaderProcess reader;
    read(reader, kArticle);
    const pid_t process = reader.process_id();

    SECTION("before it was asked") {
        kill(process, SIGKILL);
        CHECK(read(reader, kArticle).size() == 1);
    }
    SECTION("while it reads") {
        const FileDescriptor large = file_of(large_article());
        std::thread killer([process] {
            std::this_thread::sleep_for(20ms);
            kill(process, SIGKILL);
        });
        CHECK(read_file(reader, large).size() == 1);
        killer.join();
    }
    CHECK(reader.process_id() != process);
}

TEST_CASE_METHOD(ReaderFixture,
                 "a process that does not go on is ended in time, and the next goes on") {
    ReadLimits limits;
    limits.article_seconds = 1;
    ReaderProcess reader({}, limits);
    read(reader, kArticle);
    const pid_t process = reader.process_id();
    kill(process, SIGSTOP);
    CHECK_THAT(reason(reader, kArticle), Contains("more than 1 second") && Contains("tried again"));
    CHECK(kill(process, 0) < 0);
    CHECK(read(reader, kArticle).size() == 1);
}

TEST_CASE_METHOD(ReaderFixture,
                 "a file that crashes a fresh process is to blame, and the reason says how") {
    const auto reason_of = [&](const std::string& ending) {
        ReaderProcess reader({}, {}, script(kReady + ending));
        return reason(reader, kArticle);
    };
    CHECK_THAT(reason_of("kill -SEGV $$"), Contains("crashed its reader (signal 11)"));
    CHECK_THAT(reason_of("kill -KILL $$"), Contains("killed"));
    CHECK_THAT(reason_of("kill -XCPU $$"), Contains("more than 30 seconds of computing"));
    CHECK_THAT(reason_of("exit 3"), Contains("ended with status 3"));
    CHECK_FALSE(has_children());
}

TEST_CASE_METHOD(ReaderFixture, "what may be the machine's fault is a failure that passes") {
    const auto fails_in_passing = [&](const std::string& ending) {
        ReaderProcess reader({}, {}, script(kReady + ending));
        try {
            read(reader, kArticle);
        } catch (const PassingFailure&) {
            return true;
        } catch (const Error&) {
        }
        return false;
    };
    CHECK(fails_in_passing("kill -KILL $$"));
    CHECK(fails_in_passing(saying(WorkerMessage::failed, "the disk is ill") + "sleep 60"));
    CHECK_FALSE(fails_in_passing("kill -SEGV $$"));
    CHECK_FALSE(fails_in_passing("kill -XCPU $$"));
    CHECK_FALSE(fails_in_passing(saying(WorkerMessage::unreadable, "it is bad") + "sleep 60"));
    ReaderProcess reader;  // reading a folder fails as reading a file on an ill disk does
    CHECK_THROWS_AS(read_file(reader, FileDescriptor(open("/tmp", O_RDONLY | O_CLOEXEC))),
                    PassingFailure);
    CHECK(read(reader, kArticle).size() == 1);
}

TEST_CASE_METHOD(ReaderFixture,
                 "whatever a process says, its parent takes only sound documents from it") {
    const auto reason_of = [&](const std::string& answer) {
        ReaderProcess reader({}, {}, script(kReady + answer + "sleep 60"));
        return reason(reader, kArticle);
    };
    using enum WorkerMessage;
    CHECK(reason_of(saying(only_document, document_with_id(""))) == "read");
    CHECK_THAT(reason_of(saying(only_document, "abcd")), Contains("odd"));
    CHECK_THAT(reason_of(saying(only_document, "")), Contains("odd"));
    CHECK_THAT(reason_of(saying(only_document, document_with_id("\xFF"))), Contains("odd"));
    CHECK_THAT(reason_of(saying(only_document, document_with_id("1"))), Contains("odd"));
    CHECK_THAT(reason_of(saying(document, document_with_id("1")) +
                         saying(document, document_with_id("1"))),
               Contains("odd"));
    CHECK(reason_of(saying(document, document_with_id("1")) +
                    saying(document, document_with_id("2")) + saying(finished, "")) == "read");
    CHECK(reason_of(saying(unreadable, "it is a secret")) == "it is a secret");
    CHECK_THAT(reason_of(saying(unreadable, "\xFF")), Contains("odd"));
    CHECK_THAT(reason_of(saying(skipped_record, "abcd")), Contains("odd"));
    CHECK_THAT(reason_of(kReady), Contains("odd"));
    CHECK_THAT(reason_of(saying(WorkerMessage{99}, "")), Contains("odd"));
    CHECK_THAT(reason_of(saying("\3\1\1\1\xFF\xFF\xFF\xFF")), Contains("expands to far more"));
    CHECK_THAT(reason_of("cat /dev/zero >&3;"), Contains("odd"));
    CHECK_THAT(reason_of("cat /dev/urandom >&3;"), Contains("odd") || Contains("expands"));
    CHECK_FALSE(has_children());
}

TEST_CASE_METHOD(ReaderFixture, "a process that cannot be used is nobody's fault") {
    const auto reason_of = [&](const WorkerProgram& program) {
        ReadLimits limits;
        limits.article_seconds = 1;
        ReaderProcess reader({}, limits, program);
        return reason(reader, kArticle);
    };
    CHECK_THAT(reason_of({"/no/such/program", {"none"}}), Contains("no file's fault"));
    CHECK_THAT(reason_of({"/bin/true", {"true"}}), Contains("no file's fault"));
    CHECK_THAT(reason_of(script("cat <&3 >&3")), Contains("no file's fault"));
    CHECK_THAT(reason_of(script("sleep 60")), Contains("no file's fault"));
}

TEST_CASE_METHOD(ReaderFixture, "a process says what of its sandbox the system lacks") {
    ReaderProcess reader(
        {}, {}, script(kReady + saying(WorkerMessage::unreadable, "it is bad") + "sleep 60"));
    CHECK_FALSE(reader.sandbox());
    reason(reader, kArticle);
    CHECK(reader.sandbox() == Sandbox());
    if (kIsSanitized) return;  // then nothing is missed
    CHECK_THAT(missing_walls(*reader.sandbox()), Contains("seccomp") && Contains("Landlock"));
    CHECK(missing_walls({true, true, true}).empty());
    CHECK_THAT(missing_walls({true, false, true}), Contains("Landlock") && !Contains("seccomp"));
}

TEST_CASE_METHOD(ReaderFixture, "a file that takes too much memory is told so") {
    if (kIsSanitized) return;  // then memory has no limit
    ReadLimits limits;
    limits.memory_bytes = std::uint64_t{200} << 20U;
    ReaderProcess reader({}, limits);
    std::string tiny_blocks;
    while (tiny_blocks.size() < 6'000'000) tiny_blocks += "a\n\n";
    CHECK_THAT(reason(reader, tiny_blocks), Contains("more than 200 MB of memory"));
    CHECK(read(reader, kArticle).size() == 1);
}

TEST_CASE_METHOD(ReaderFixture, "an article that is too long is told so") {
    ReadLimits limits;
    limits.article_bytes = 1000;
    ReaderProcess reader({}, limits);
    CHECK_THAT(reason(reader, std::string(2000, 'x')), Contains("the limit is 1000"));
    CHECK(read(reader, kArticle).size() == 1);
}

TEST_CASE_METHOD(ReaderFixture, "a thousand processes leave no open files and no zombies") {
    const std::set<std::string> before = open_files("self");
    ReaderProcess failing({}, {}, {"/bin/true", {"true"}});
    ReadLimits limits;
    limits.files_per_process = 1;
    ReaderProcess working({}, limits);
    for (int i = 0; i < 1000; ++i) {
        reason(failing, kArticle);
        if (i % 20 == 0) read(working, kArticle);
    }
    CHECK_FALSE(has_children());
    CHECK(open_files("self") == before);
}

TEST_CASE_METHOD(ReaderFixture, "a reader process ends with its parent") {
    const FileDescriptor file = file_of(kArticle);
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t parent = fork();
    if (parent == 0) {
        ReaderProcess reader;
        read_file(reader, file);
        const pid_t process = reader.process_id();
        kill(process, SIGSTOP);  // so that only the kernel can end it
        _exit(write(ends[1], &process, sizeof process) > 0 && pause() ? 1 : 0);
    }
    pid_t process = 0;
    REQUIRE(::read(ends[0], &process, sizeof process) == sizeof process);
    close(ends[0]);
    close(ends[1]);
    kill(parent, SIGKILL);
    waitpid(parent, nullptr, 0);
    const auto runs = [process] {
        std::ifstream stat("/proc/" + std::to_string(process) + "/stat");
        std::string id;
        std::string name;
        char state = 'X';
        stat >> id >> name >> state;
        return state != 'X' && state != 'Z';
    };
    for (int i = 0; i < 500 && runs(); ++i) std::this_thread::sleep_for(10ms);
    CHECK_FALSE(runs());
}

}  // namespace
}  // namespace docent
