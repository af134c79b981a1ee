#pragma once

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "tests/temp_folder.h"

namespace docent::test {

/// What a program left behind.
struct Outcome {
    int status = -1;  ///< exit status; 128 + the signal that ended it
    std::string out;  ///< standard output; on a terminal, all that it shows
    std::string err;  ///< standard error; on a terminal, nothing
};

/// How docent is started.
struct ProgramCall {
    std::vector<std::string> arguments;
    std::filesystem::path folder = std::filesystem::temp_directory_path();
    std::string input = {};  ///< on standard input
    std::vector<std::pair<std::string, std::string>> environment = {};
    std::filesystem::path output = {};  ///< gets standard output instead of Outcome::out
    std::optional<unsigned short> columns = std::nullopt;  ///< of a terminal; nothing: no terminal
};

/// docent itself, running. What it prints goes to files without names, so that it never waits.
class Program {
  public:
    explicit Program(const ProgramCall& call)
        : input_(std::tmpfile()), out_(std::tmpfile()), err_(std::tmpfile()) {
        if (input_ == nullptr || out_ == nullptr || err_ == nullptr) {
            throw std::runtime_error("no temporary file");
        }
        std::fwrite(call.input.data(), 1, call.input.size(), input_);
        std::rewind(input_);
        if (call.columns) open_terminal(*call.columns);
        child_ = fork();
        if (child_ < 0) throw std::runtime_error("cannot fork");
        if (child_ == 0) run(call);
        if (slave_ >= 0) close(slave_);
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    ~Program() {
        if (child_ > 0) finish(std::chrono::seconds(0));
        if (master_ >= 0) close(master_);
        for (std::FILE* file : {input_, out_, err_}) std::fclose(file);
    }

    /// Whether standard output gets to hold `text` within some seconds.
    bool prints(const std::string& text) const {
        for (const auto end = Clock::now() + kPatience; Clock::now() < end; pause()) {
            if (content_of(out_).find(text) != std::string::npos) return true;
        }
        return false;
    }

    /// Whether `file` gets to exist within some seconds.
    static bool makes(const std::filesystem::path& file) {
        for (const auto end = Clock::now() + kPatience; Clock::now() < end; pause()) {
            if (std::filesystem::exists(file)) return true;
        }
        return false;
    }

    std::string printed() const { return content_of(out_); }

    void send(int signal) const { kill(child_, signal); }

    /// Whether it has not ended yet.
    bool is_running() const {
        siginfo_t ended{};
        waitid(P_PID, static_cast<id_t>(child_), &ended, WEXITED | WNOHANG | WNOWAIT);
        return ended.si_pid == 0;
    }

    /// Waits for the end, kills the program after `limit`.
    Outcome finish(std::chrono::milliseconds limit = kPatience) {
        const auto end = Clock::now() + limit;
        Outcome outcome;
        int status = 0;
        while (waitpid(child_, &status, WNOHANG) == 0) {
            if (Clock::now() > end) kill(child_, SIGKILL);
            outcome.out += shown();
            pause();
        }
        child_ = -1;
        outcome.out += shown();
        outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        if (master_ < 0) outcome.out = content_of(out_);
        outcome.err = content_of(err_);
        return outcome;
    }

  private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds kPatience{60'000};

    static void pause() { std::this_thread::sleep_for(std::chrono::milliseconds(1)); }

    static std::string content_of(std::FILE* file) {
        std::string content;
        char buffer[16 * 1024];
        ssize_t size = 0;
        for (off_t at = 0; (size = pread(fileno(file), buffer, sizeof buffer, at)) > 0;
             at += size) {
            content.append(buffer, static_cast<std::size_t>(size));
        }
        return content;
    }

    void open_terminal(unsigned short columns) {
        master_ = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
        if (master_ < 0 || grantpt(master_) != 0 || unlockpt(master_) != 0) {
            throw std::runtime_error("no pseudo-terminal");
        }
        slave_ = open(ptsname(master_), O_RDWR | O_NOCTTY | O_CLOEXEC);
        const winsize size{24, columns, 0, 0};
        ioctl(slave_, TIOCSWINSZ, &size);
    }

    // What the terminal shows since the last call; its line ends are "\r\n".
    std::string shown() const {
        std::string text;
        char buffer[16 * 1024];
        ssize_t size = 0;
        while (master_ >= 0 && (size = read(master_, buffer, sizeof buffer)) > 0) {
            text.append(buffer, static_cast<std::size_t>(size));
        }
        for (std::size_t at = 0; (at = text.find("\r\n", at)) != std::string::npos;) {
            text.erase(at, 1);
        }
        return text;
    }

    [[noreturn]] void run(const ProgramCall& call) const {
        std::vector<std::string> words = {"docent"};
        words.insert(words.end(), call.arguments.begin(), call.arguments.end());
        std::vector<char*> arguments;
        arguments.reserve(words.size() + 1);
        for (std::string& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        unsetenv("NO_COLOR");
        setenv("TERM", "xterm", 1);
        for (const auto& [name, value] : call.environment) setenv(name.c_str(), value.c_str(), 1);
        dup2(fileno(input_), STDIN_FILENO);
        dup2(slave_ >= 0 ? slave_ : fileno(out_), STDOUT_FILENO);
        dup2(slave_ >= 0 ? slave_ : fileno(err_), STDERR_FILENO);
        if (!call.output.empty()) dup2(open(call.output.c_str(), O_WRONLY), STDOUT_FILENO);
        if (chdir(call.folder.c_str()) == 0) execv(DOCENT_PROGRAM, arguments.data());
        _exit(127);
    }

    std::FILE* input_;
    std::FILE* out_;
    std::FILE* err_;
    int master_ = -1;
    int slave_ = -1;
    pid_t child_ = -1;
};

/// Runs docent to its end.
inline Outcome run_program(const ProgramCall& call) {
    return Program(call).finish();
}

/// A folder with a few articles and the index that docent made of it.
class IndexedFolder {
  public:
    IndexedFolder() {
        write_file(articles() / "feet.md",
                   "# Numb feet\n\nNumb feet can come from a lack of vitamin B12.\n\n"
                   "## What helps\n\nThese things help:\n\n- tablets, for two weeks at least\n"
                   "- an injection, which works faster\n");
        write_file(articles() / "deep/down/sun.md",
                   "# Sunlight\n\nSunlight makes vitamin D in the skin within ten minutes.\n");
        const Outcome outcome = run({"index", "."});
        if (outcome.status != 0) throw std::runtime_error("cannot index: " + outcome.err);
    }

    std::filesystem::path articles() const { return folder_ / "articles"; }
    std::filesystem::path database() const { return articles() / ".docent"; }

    /// Runs docent in the folder of articles.
    Outcome run(const std::vector<std::string>& arguments, const std::string& input = {}) const {
        return run_program({arguments, articles(), input});
    }

  private:
    TempFolder folder_;
};

/// What a program takes for text at its peril.
inline const std::string kNoText("\x89PNG\0\0\0\rIHDR\0\0\1\0\0", 17);

/// True when the text has a control character other than line feed, or a terminal's C1 control.
inline bool has_controls(const std::string& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte < 0x20 && byte != '\n') || byte == 0x7F) return true;
        const bool is_c1 =
            byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (is_c1) return true;
    }
    return false;
}

}  // namespace docent::test
