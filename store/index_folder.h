#pragma once

#include <filesystem>
#include <string>

namespace docent {

// An index's folder holds one or, for a moment, two Xapian databases in folders of their own, and
// the file `XAPIANDB` that names the one that counts. Xapian calls that a stub and opens the folder
// through it, so that its own tools read an index too. Replacing the stub replaces the whole index
// at once.

/// Does the folder hold an index?
bool holds_index(const std::filesystem::path& folder);

/// Gives the name of the database that counts, "articles-7"; empty when there is none.
/// Throws: Error(unreadable) when the system is too short of files or memory to tell.
std::string live_database(const std::filesystem::path& folder);

/// Gives a name that no database of the folder has.
std::string next_database(const std::filesystem::path& folder);

/// Makes the database `name` the one that counts, durably: after a power cut it is this one or, if
/// the call had not returned, the one before.
/// Throws: Error(unwritable).
void publish_database(const std::filesystem::path& folder, const std::string& name);

/// Removes what does not count: databases that were replaced or never finished. To be called by
/// the one writer only.
void remove_leftovers(const std::filesystem::path& folder);

/// Where a writer may build databases that do not count yet.
std::filesystem::path building_folder(const std::filesystem::path& folder);

/// Makes the folder's entries survive a power cut.
/// Throws: Error(unwritable).
void sync_folder(const std::filesystem::path& folder);

}  // namespace docent
