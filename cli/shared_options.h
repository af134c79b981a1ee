#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace docent {

inline constexpr const char* kWrittenIndexHelp = "Folder of the index (default: .docent in FOLDER)";
inline constexpr const char* kReadIndexHelp =
    "Folder of the index (default: .docent here or above)";
inline constexpr const char* kFoldersHelp =
    "Folders of articles (default: those of the index found here)";
inline constexpr const char* kJobsHelp = "Threads that read articles (default: one per core)";

/// Adds a subcommand.
CLI::App* add_command(CLI::App& app, const char* name, const char* purpose);

/// Adds `--older-than`.
void add_old_age(CLI::App& app, unsigned& years);

/// Adds `--log-unanswered`.
void add_unanswered_log(CLI::App& app, std::filesystem::path& file);

/// Adds an option that may be given again; an empty value alone stands for none.
/// Takes: what takes the values, all at once.
template <typename Take>
CLI::Option* add_list(CLI::App& app, const char* name, const char* value, Take take,
                      const char* help) {
    const auto take_values = [take](std::vector<std::string> values) {
        std::erase(values, "");
        take(std::move(values));
    };
    return app.add_option_function<std::vector<std::string>>(name, take_values, help)
        ->option_text(value)
        ->allow_extra_args(false);
}

}  // namespace docent
