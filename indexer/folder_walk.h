#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "indexer/file_descriptor.h"
#include "indexer/ignore_rules.h"
#include "indexer/walk_options.h"

namespace docent {

/// Goes through a folder however deep, without what the rules leave out and without names that are
/// passed over (see article_name.h), and tells a derived class what it finds. All paths are
/// relative to the root and separated by "/"; that of the root itself is empty.
///
/// Links are told as files, or with `follow_links` taken for what they lead to. They come after
/// everything else, links to files last, each group in the order of the paths, so that what is
/// reachable twice has the same path every time. No folder is entered twice: there are no circles.
class FolderWalk {
  public:
    /// Takes: an absolute path without links in it.
    FolderWalk(std::filesystem::path root, const WalkOptions& options);
    virtual ~FolderWalk() = default;
    FolderWalk(const FolderWalk&) = delete;
    FolderWalk& operator=(const FolderWalk&) = delete;

    /// Goes through the folder `start` and all below it, unless the rules leave it out.
    void visit(const std::string& start = "");

  protected:
    using FileId = std::pair<dev_t, ino_t>;

    /// Something that is no folder. Its type is the file's, not yet looked at.
    struct Entry {
        int folder;               ///< descriptor of an open folder that `name` is relative to
        const std::string& name;  ///< the last part of the path, or all of it
        const std::string& path;
        bool is_link;
        const IgnoreRules& rules;
    };

    virtual void enter_folder(const std::string& /*path*/) {}  ///< before its names are read
    virtual void visit_file(const Entry& /*entry*/) {}
    virtual void leave_out(const std::string& /*folder*/) {}      ///< the rules say so
    virtual void skip_misnamed(const std::string& /*folder*/) {}  ///< its name is not UTF-8
    /// Nobody knows what is at `path` or below it.
    virtual void miss(const std::string& /*path*/, const std::string& /*reason*/) {}
    virtual void miss_root(const std::error_code& /*error*/) {}

    const std::filesystem::path& root() const { return root_; }
    const WalkOptions& options() const { return options_; }

    /// True after a visit that found no name at all in the root, not even a hidden one.
    bool root_is_empty() const { return root_is_empty_; }

    /// As `miss`, but for an error; one that says that nothing is there any more is nothing.
    void miss_for(const std::string& path, const std::error_code& error);

  private:
    struct Folder {
        std::string path;
        IgnoreRules rules;  // of the folder, without those of its own ignore file
    };
    struct FoundName {
        std::string name;
        unsigned char type;  // as in dirent
    };
    struct FoundNames;
    struct OpenFolder;

    bool find_start(const std::string& start);
    void visit_folders();
    void visit_folder(Folder folder);
    void visit_entry(const Folder& folder, int descriptor, const FoundName& found);
    void visit_links();
    bool leads_to_folder(const std::string& link) const;
    bool is_seen(int descriptor);
    bool add_ignore_file(int descriptor, const std::string& name, const std::string& folder,
                         IgnoreRules& rules);

    std::filesystem::path root_;
    WalkOptions options_;
    FileDescriptor root_descriptor_;
    std::vector<Folder> folders_;               // found, not yet visited
    std::map<std::string, IgnoreRules> links_;  // not yet visited, with the rules of their folder
    std::set<FileId> seen_folders_;             // where links are followed
    bool root_is_empty_ = false;
};

}  // namespace docent
