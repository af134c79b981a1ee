// The package says in a part of relationships which part is the document, and the document's own
// relationships name its styles, lists and notes. Relationships are told by the last word of their
// type, which is the same in both editions of the standard (ECMA-376 part 1, transitional and
// strict).

#include "indexer/readers/docx_reader.h"

#include <map>
#include <string>

#include "indexer/readers/docx_body.h"
#include "indexer/readers/metadata_values.h"
#include "indexer/readers/office_blocks.h"
#include "indexer/readers/part_path.h"
#include "indexer/readers/xml_part.h"
#include "indexer/readers/zip_archive.h"
#include "model/error.h"
#include "text/decoder.h"

namespace docent {
namespace {

using Targets = std::map<std::string, std::string, std::less<>>;

// The parts that a part relates to, by the last word of the relation's type.
Targets targets_of(ZipArchive& archive, const std::string& part) {
    Targets targets;
    const std::size_t name = part.rfind('/') + 1;
    const std::string bytes =
        archive.read(part.substr(0, name) + "_rels/" + part.substr(name) + ".rels");
    if (bytes.empty()) return targets;
    const pugi::xml_document relations = parse_xml(bytes, "_rels/" + part.substr(name) + ".rels");
    for (const pugi::xml_node relation : relations.first_child().children()) {
        const std::string_view type = attribute_of(relation, "Type");
        if (attribute_of(relation, "TargetMode") == "External") continue;
        targets.emplace(type.substr(type.rfind('/') + 1),
                        part_path(part, attribute_of(relation, "Target")));
    }
    return targets;
}

std::string target(const Targets& targets, std::string_view type, const char* otherwise) {
    const auto known = targets.find(type);
    return known == targets.end() ? otherwise : known->second;
}

void read_properties(const std::string& bytes, const std::string& name, RawArticle& article) {
    if (bytes.empty()) return;
    const pugi::xml_document properties = parse_xml(bytes, name);
    for (const pugi::xml_node property : properties.first_child().children()) {
        const std::string_view field = local_name(property);
        const std::string value = text_of(property);
        if (field == "title") article.title = stored_title_from(value);
        if (field == "creator") article.author = value;
        if (field == "created") article.published = iso_date_from(value);
        if (field == "modified") article.updated = iso_date_from(value);
        if (field == "language") article.language = language_from(value);
    }
}

// The parts of the document, parsed; those that are not there stay null nodes.
struct ParsedParts {
    std::map<std::string, pugi::xml_document> documents;
    DocxParts roots;
};

ParsedParts parse_parts(ZipArchive& archive, const std::string& document) {
    const Targets targets = targets_of(archive, document);
    ParsedParts parsed;
    const auto root = [&](const std::string& name) {
        if (!archive.has(name)) return pugi::xml_node();
        pugi::xml_document& part = parsed.documents[name];
        part = parse_xml(archive.read(name), name);
        return part.first_child();
    };
    parsed.roots.document = root(document);
    parsed.roots.styles = root(target(targets, "styles", ""));
    parsed.roots.numbering = root(target(targets, "numbering", ""));
    parsed.roots.footnotes = root(target(targets, "footnotes", ""));
    parsed.roots.endnotes = root(target(targets, "endnotes", ""));
    return parsed;
}

}  // namespace

RawArticle read_docx(std::string_view bytes, const std::set<std::string>& kept_rules) {
    ZipArchive archive(bytes);
    const Targets targets = targets_of(archive, "");
    const std::string document = target(targets, "officeDocument", "word/document.xml");
    if (!archive.has(document)) {
        throw Error(ErrorKind::unreadable, "the file holds no Word document; save it as DOCX");
    }
    RawArticle article;
    const std::string properties = target(targets, "core-properties", "docProps/core.xml");
    read_properties(archive.read(properties), properties, article);
    const ParsedParts parts = parse_parts(archive, document);
    OfficeBlocks blocks(bytes.size(), kept_rules);
    DocxBody body(parts.roots, blocks);
    body.add_all(child_of(parts.roots.document, "body"));
    if (!body.title().empty()) article.title = body.title();
    blocks.move_to(article);
    return article;
}

}  // namespace docent
