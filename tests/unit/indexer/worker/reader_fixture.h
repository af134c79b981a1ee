#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/worker/reader_process.h"
#include "model/error.h"
#include "tests/temp_folder.h"

namespace docent::test {

inline constexpr const char* kArticle = "# Oil\n\nOil burns.\n";

inline FileDescriptor opened(const std::filesystem::path& file) {
    return FileDescriptor(open(file.c_str(), O_RDONLY | O_CLOEXEC));
}

/// Articles on disk, and what becomes of them in a reader process.
struct ReaderFixture {
    FileDescriptor file_of(std::string_view bytes) const {
        std::ofstream(folder / "article.md", std::ios::binary) << bytes;
        return opened(folder / "article.md");
    }

    static std::vector<Document> read_file(ReaderProcess& reader, const FileDescriptor& file) {
        std::vector<Document> documents;
        reader.read(
            file, ArticleFormat::markdown, "a/b.md",
            [&](Document document) { documents.push_back(std::move(document)); },
            [](std::uint32_t, const std::string&) { FAIL("a record was skipped"); });
        return documents;
    }

    std::vector<Document> read(ReaderProcess& reader, std::string_view bytes) const {
        return read_file(reader, file_of(bytes));
    }

    /// Gives why the article could not be read; "read" if it could.
    std::string reason(ReaderProcess& reader, std::string_view bytes) const {
        try {
            read(reader, bytes);
            return "read";
        } catch (const Error& error) {
            return (error.kind() == ErrorKind::unreadable ? "" : "no file's fault: ") +
                   std::string(error.what());
        }
    }

    const TempFolder folder;
};

/// The numbers of the files that a process has open. Takes: its id, or "self".
inline std::set<std::string> open_files(const std::string& process) {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/" + process + "/fd")) {
        names.insert(entry.path().filename());
    }
    return names;
}

/// Has this process a child, running or not yet waited for?
inline bool has_children() {
    int status = 0;
    return waitpid(-1, &status, WNOHANG) >= 0 || errno != ECHILD;
}

}  // namespace docent::test
