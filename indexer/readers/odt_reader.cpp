// An ODT file is an archive of content.xml, styles.xml and meta.xml. One that has a password keeps
// these names but says in its manifest how their bytes are encrypted.

#include "indexer/readers/odt_reader.h"

#include <string>

#include "indexer/readers/metadata_values.h"
#include "indexer/readers/odt_body.h"
#include "indexer/readers/odt_styles.h"
#include "indexer/readers/office_blocks.h"
#include "indexer/readers/xml_part.h"
#include "indexer/readers/zip_archive.h"
#include "model/error.h"

namespace docent {
namespace {

constexpr const char* kManifest = "META-INF/manifest.xml";
constexpr const char* kContent = "content.xml";
constexpr const char* kStyles = "styles.xml";
constexpr const char* kMeta = "meta.xml";

pugi::xml_document parse_part(ZipArchive& archive, const char* name) {
    return archive.has(name) ? parse_xml(archive.read(name), name) : pugi::xml_document();
}

void check_readable(ZipArchive& archive) {
    if (descendant_of(parse_part(archive, kManifest), "encryption-data")) {
        throw Error(ErrorKind::unreadable,
                    "the file is protected by a password; save a copy without one");
    }
    if (!archive.has(kContent)) {
        throw Error(ErrorKind::unreadable, "the file holds no OpenDocument text; save it as ODT");
    }
}

void read_properties(pugi::xml_node meta, RawArticle& article) {
    std::string first_author;
    for (const pugi::xml_node property : meta.children()) {
        const std::string_view field = local_name(property);
        const std::string value = text_of(property);
        if (field == "title") article.title = stored_title_from(value);
        if (field == "initial-creator") first_author = value;
        if (field == "creator") article.author = value;
        if (field == "creation-date") article.published = iso_date_from(value);
        if (field == "date") article.updated = iso_date_from(value);
        if (field == "language") article.language = language_from(value);
    }
    if (!first_author.empty()) article.author = first_author;
}

}  // namespace

RawArticle read_odt(std::string_view bytes, const std::set<std::string>& kept_rules) {
    ZipArchive archive(bytes);
    check_readable(archive);
    RawArticle article;
    const pugi::xml_document meta = parse_part(archive, kMeta);
    read_properties(child_of(meta.first_child(), "meta"), article);

    const pugi::xml_document content = parse_part(archive, kContent);
    const pugi::xml_document named_styles = parse_part(archive, kStyles);
    const pugi::xml_node text = child_of(child_of(content.first_child(), "body"), "text");
    if (!text) {
        throw Error(ErrorKind::unreadable,
                    "the file is an OpenDocument file without text; save it as ODT");
    }
    OdtStyles styles;
    styles.add_all(content.first_child());
    styles.add_all(named_styles.first_child());
    OfficeBlocks blocks(bytes.size(), kept_rules);
    OdtBody body(styles, blocks);
    body.add_all(text);
    if (!body.title().empty()) article.title = body.title();
    blocks.move_to(article);
    return article;
}

}  // namespace docent
