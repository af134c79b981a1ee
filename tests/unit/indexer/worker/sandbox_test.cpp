#include "indexer/worker/sandbox.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>
#include <functional>
#include <new>
#include <string>
#include <vector>

#include "indexer/worker/frame_channel.h"
#include "tests/temp_folder.h"

namespace docent {
namespace {

constexpr std::uint64_t kMemoryBytes = std::uint64_t{1} << 30U;

struct Confined {
    std::string said;
    int status = 0;  // as waitpid has it
};

// Runs `work` in a child process that has locked itself up; it is told what it got, and gives what
// it wants to say.
Confined in_sandbox(const std::function<std::string(const Sandbox&)>& work) {
    std::array<int, 2> ends{};
    REQUIRE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0);
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGABRT, SIG_DFL);  // not the test program's report
        FrameChannel channel(FileDescriptor{ends[1]}, 1000);
        channel.send(0, work(enter_sandbox(ends[1], kMemoryBytes)));
        _exit(0);
    }
    close(ends[1]);
    FrameChannel channel(FileDescriptor{ends[0]}, 1000);
    Confined confined;
    Frame frame;
    if (channel.receive(frame) == Transfer::done) confined.said = frame.payload;
    waitpid(child, &confined.status, 0);
    return confined;
}

// Gives "refused" when the call failed for want of permission.
std::string outcome(long result) {
    if (result >= 0) return "allowed";
    return errno == EPERM || errno == EACCES ? "refused" : std::strerror(errno);
}

std::string outcome_in_sandbox(const std::function<long()>& call) {
    return in_sandbox([&](const Sandbox& sandbox) {
               if (!sandbox.has_system_call_filter) return std::string("refused");  // not tested
               return outcome(call());
           })
        .said;
}

TEST_CASE("the sandbox has all its walls on this system") {
    const Confined confined = in_sandbox([](const Sandbox& sandbox) {
        return std::string(sandbox.has_memory_limit ? "memory " : "") +
               (sandbox.has_folder_rules ? "folders " : "") +
               (sandbox.has_system_call_filter ? "calls" : "");
    });
    CHECK(confined.status == 0);
    if (kIsSanitized) {
        CHECK(confined.said.empty());
    } else if (confined.said != "memory folders calls") {
        WARN("this system's sandbox has only: " << confined.said);
    }
}

TEST_CASE("what is locked up cannot talk to anybody") {
    CHECK(outcome_in_sandbox([] { return socket(AF_INET, SOCK_STREAM, 0); }) == "refused");
    CHECK(outcome_in_sandbox([] { return socket(AF_UNIX, SOCK_STREAM, 0); }) == "refused");
    CHECK(outcome_in_sandbox([] { return kill(getppid(), 0); }) == "refused");
    CHECK(outcome_in_sandbox([] { return kill(getppid(), SIGKILL); }) == "refused");
}

TEST_CASE("what is locked up cannot start anything") {
    CHECK(outcome_in_sandbox([] { return execl("/bin/true", "true", nullptr); }) == "refused");
    CHECK(outcome_in_sandbox([] {
              const pid_t child = fork();
              if (child == 0) _exit(0);
              return child;
          }) == "refused");
    CHECK(outcome_in_sandbox([] {
              const void* code = mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
                                      MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
              return code == MAP_FAILED ? -1L : 0L;
          }) == "refused");
}

TEST_CASE("what is locked up cannot change a file or a folder") {
    const test::TempFolder folder;
    const std::string file = folder / "article.md";
    std::ofstream(file) << "text";
    const FileDescriptor open_file(open(file.c_str(), O_RDWR | O_CLOEXEC));
    const auto opening = [&](int flags) {
        return outcome_in_sandbox([&] { return open(file.c_str(), flags, 0600); });
    };
    CHECK(opening(O_WRONLY) == "refused");
    CHECK(opening(O_RDWR | O_APPEND) == "refused");
    CHECK(opening(O_RDONLY | O_TRUNC) == "refused");
    const std::string other = folder / "new";
    CHECK(outcome_in_sandbox([&] { return open(other.c_str(), O_RDONLY | O_CREAT, 0600); }) ==
          "refused");
    CHECK(outcome_in_sandbox([&] { return write(open_file.number(), "x", 1); }) == "refused");
    CHECK(outcome_in_sandbox([&] { return ftruncate(open_file.number(), 0); }) == "refused");
    CHECK(outcome_in_sandbox([&] { return unlink(file.c_str()); }) == "refused");
    CHECK(outcome_in_sandbox([&] { return rename(file.c_str(), other.c_str()); }) == "refused");
    CHECK(outcome_in_sandbox([&] { return mkdir(other.c_str(), 0700); }) == "refused");
    CHECK(outcome_in_sandbox([&] { return chmod(file.c_str(), 0600); }) == "refused");
    CHECK(std::filesystem::file_size(file) == 4);
    CHECK_FALSE(std::filesystem::exists(other));
}

TEST_CASE("what is locked up reads open files and those of the system, but no others") {
    const test::TempFolder folder;
    const std::string file = folder / "secret.txt";
    std::ofstream(file) << "secret";
    const FileDescriptor open_file(open(file.c_str(), O_RDONLY | O_CLOEXEC));
    const Confined confined = in_sandbox([&](const Sandbox& sandbox) {
        std::string bytes(6, ' ');
        const ssize_t size = pread(open_file.number(), bytes.data(), bytes.size(), 0);
        const std::string system = outcome(open("/usr/bin/env", O_RDONLY));
        const std::string other = outcome(open(file.c_str(), O_RDONLY));
        const bool is_open_to_all = other == "allowed" && !sandbox.has_folder_rules;
        return bytes.substr(0, static_cast<std::size_t>(size)) + " " + system + " " +
               (is_open_to_all ? "refused" : other);
    });
    CHECK(confined.said == "secret allowed refused");
}

TEST_CASE("what is locked up runs out of memory in a way that it can tell") {
    const Confined confined = in_sandbox([](const Sandbox& sandbox) {
        if (!sandbox.has_memory_limit) return std::string("out of memory");  // not tested
        try {
            const std::vector<char> much(2 * kMemoryBytes, 'x');
            return std::string(much.back() == 'x' ? "unlimited" : "odd");
        } catch (const std::bad_alloc&) {
            return std::string("out of memory");
        }
    });
    CHECK(confined.said == "out of memory");
}

TEST_CASE("what is locked up can still end itself, and ends when its time is up") {
    const Confined aborted = in_sandbox([](const Sandbox&) -> std::string { std::abort(); });
    CHECK(WIFSIGNALED(aborted.status));
    CHECK(WTERMSIG(aborted.status) == SIGABRT);

    const Confined endless = in_sandbox([](const Sandbox&) -> std::string {
        renew_time_limit(0);
        for (;;) getppid();
    });
    CHECK(WIFSIGNALED(endless.status));
    CHECK(WTERMSIG(endless.status) == SIGXCPU);
}

// A sandbox inside a sandbox is not to be had, as on a system without one.
TEST_CASE("a system that refuses the sandbox is told, and work goes on") {
    const Confined confined = in_sandbox([](const Sandbox& outer) {
        const Sandbox inner = enter_sandbox(STDERR_FILENO, kMemoryBytes);
        return inner.has_system_call_filter || inner.has_folder_rules
                   ? std::string("nested")
                   : std::string(outer.has_system_call_filter || kIsSanitized ? "none" : "neither");
    });
    CHECK((confined.said == "none" || confined.said == "neither"));
}

}  // namespace
}  // namespace docent
