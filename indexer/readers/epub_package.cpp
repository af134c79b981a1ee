// META-INF/container.xml names the package document, whose manifest lists the parts and whose spine
// puts the chapters in order. Covers and tables of contents are told by what the book calls them:
// properties of the manifest (EPUB 3) or references of the guide (EPUB 2). Fonts may be encrypted
// (that is how they are obfuscated); a chapter that is means rights management.

#include "indexer/readers/epub_package.h"

#include <string_view>
#include <unordered_map>
#include <utility>

#include "indexer/characters.h"
#include "indexer/readers/metadata_values.h"
#include "indexer/readers/part_path.h"
#include "indexer/readers/xml_part.h"
#include "model/error.h"

namespace docent {
namespace {

constexpr const char* kContainer = "META-INF/container.xml";
constexpr const char* kEncryption = "META-INF/encryption.xml";
constexpr const char* kContentsRule = "table_of_contents";
constexpr const char* kCoverRule = "cover_page";

using Rules = std::unordered_map<std::string, const char*>;  // by the part that they drop

bool has_word(std::string_view list, std::string_view word) {
    for (std::size_t at = list.find(word); at != std::string_view::npos;
         at = list.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) {
            return true;
        }
    }
    return false;
}

std::string package_name(ZipArchive& archive) {
    if (archive.has(kContainer)) {
        const pugi::xml_document container = parse_xml(archive.read(kContainer), kContainer);
        const pugi::xml_node file = descendant_of(container, "rootfile");
        std::string name = part_path("", attribute_of(file, "full-path"));
        if (archive.has(name)) return name;
    }
    throw Error(ErrorKind::unreadable,
                "the e-book names no package document; convert it to EPUB again");
}

std::set<std::string> encrypted_parts(ZipArchive& archive) {
    std::set<std::string> parts;
    if (!archive.has(kEncryption)) return parts;
    const pugi::xml_document encryption = parse_xml(archive.read(kEncryption), kEncryption);
    for (const pugi::xml_node entry : encryption.first_child().children()) {
        const pugi::xml_node reference = descendant_of(entry, "CipherReference");
        if (reference) parts.insert(part_path("", attribute_of(reference, "URI")));
    }
    return parts;
}

void read_properties(pugi::xml_node metadata, RawArticle& article) {
    for (const pugi::xml_node property : metadata.children()) {
        const std::string_view field = local_name(property);
        const std::string value = text_of(property);
        if (field == "title" && article.title.empty()) article.title = stored_title_from(value);
        if (field == "creator" && article.author.empty())
            article.author = collapse_white_space(value);
        if (field == "language" && article.language.empty())
            article.language = language_from(value);
        if (field == "date") {
            const std::string_view event = attribute_of(property, "event");
            if (event == "modification") {
                article.updated = iso_date_from(value);
            } else if (article.published.empty() || event == "publication") {
                article.published = iso_date_from(value);
            }
        }
        if (field == "meta" && attribute_of(property, "property") == "dcterms:modified") {
            article.updated = iso_date_from(value);
        }
    }
}

Rules rules_of(pugi::xml_node package, const std::string& name) {
    Rules rules;
    for (const pugi::xml_node reference : child_of(package, "guide").children()) {
        const std::string_view type = attribute_of(reference, "type");
        const std::string part = part_path(name, attribute_of(reference, "href"));
        if (type == "toc") rules.emplace(part, kContentsRule);
        if (type == "cover") rules.emplace(part, kCoverRule);
    }
    return rules;
}

}  // namespace

EpubPackage read_epub_package(ZipArchive& archive) {
    const std::string name = package_name(archive);
    const pugi::xml_document document = parse_xml(archive.read(name), name);
    const pugi::xml_node package = document.first_child();
    EpubPackage book;
    read_properties(child_of(package, "metadata"), book.article);

    Rules rules = rules_of(package, name);
    std::unordered_map<std::string_view, std::string> parts;  // by their ids
    for (const pugi::xml_node item : child_of(package, "manifest").children()) {
        std::string part = part_path(name, attribute_of(item, "href"));
        if (has_word(attribute_of(item, "properties"), "nav")) rules[part] = kContentsRule;
        parts.emplace(attribute_of(item, "id"), std::move(part));
    }
    const std::set<std::string> encrypted = encrypted_parts(archive);
    std::set<std::string> seen;
    for (const pugi::xml_node reference : child_of(package, "spine").children()) {
        const auto part = parts.find(attribute_of(reference, "idref"));
        if (part == parts.end() || !seen.insert(part->second).second) continue;
        if (encrypted.contains(part->second)) {
            throw Error(ErrorKind::unreadable,
                        "the e-book is protected by digital rights management; docent can read "
                        "only books without it");
        }
        const auto rule = rules.find(part->second);
        book.chapters.push_back({part->second, rule == rules.end() ? nullptr : rule->second});
    }
    return book;
}

}  // namespace docent
