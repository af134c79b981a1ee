// The ignore files of a folder and those above it are a list, linked from the innermost outwards,
// so that folders share what is above them.

#include "indexer/ignore_rules.h"

#include <utility>

namespace docent {

IgnoreRules::IgnoreRules(const WalkOptions& options)
    : options_(std::make_shared<Options>(
          Options{IgnorePatterns(options.include), IgnorePatterns(options.exclude)})),
      is_included_(options_->include.empty()) {}

void IgnoreRules::add_ignore_file(std::string_view folder, std::string_view text) {
    IgnorePatterns patterns(text);
    if (patterns.empty()) return;
    const std::size_t folder_bytes = folder.empty() ? 0 : folder.size() + 1;
    innermost_ = std::make_shared<IgnoreFile>(
        IgnoreFile{std::move(innermost_), std::move(patterns), folder_bytes});
}

IgnoreRules IgnoreRules::below(std::string_view folder) const {
    IgnoreRules rules = *this;
    rules.is_included_ = options_->include.verdict(folder, true).value_or(is_included_);
    return rules;
}

bool IgnoreRules::leave_out_file(std::string_view path) const {
    return is_excluded(path, false) ||
           !options_->include.verdict(path, false).value_or(is_included_);
}

bool IgnoreRules::is_excluded(std::string_view path, bool is_folder) const {
    if (const auto verdict = options_->exclude.verdict(path, is_folder)) return *verdict;
    for (const IgnoreFile* file = innermost_.get(); file != nullptr; file = file->outer.get()) {
        const auto verdict = file->patterns.verdict(path.substr(file->folder_bytes), is_folder);
        if (verdict) return *verdict;
    }
    return false;
}

}  // namespace docent
