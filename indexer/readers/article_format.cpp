// Names are told by a table. Content is told by the signatures that the formats' standards give
// them; text formats have none, so only an HTML document that says so in its first tag overrules a
// name.

#include "indexer/readers/article_format.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/characters.h"
#include "indexer/readers/html_bytes.h"

namespace docent {
namespace {

struct FormatName {
    std::string_view extension;
    ArticleFormat format;
};

constexpr std::array kFormats = std::to_array<FormatName>(
    {{".txt", ArticleFormat::plain_text},    {".text", ArticleFormat::plain_text},
     {".md", ArticleFormat::markdown},       {".markdown", ArticleFormat::markdown},
     {".html", ArticleFormat::html},         {".htm", ArticleFormat::html},
     {".xhtml", ArticleFormat::html},        {".pdf", ArticleFormat::pdf},
     {".docx", ArticleFormat::docx},         {".docm", ArticleFormat::docx},
     {".dotx", ArticleFormat::docx},         {".odt", ArticleFormat::odt},
     {".ott", ArticleFormat::odt},           {".epub", ArticleFormat::epub},
     {".jsonl", ArticleFormat::json_lines},  {".jsonl.gz", ArticleFormat::json_lines},
     {".ndjson", ArticleFormat::json_lines}, {".ndjson.gz", ArticleFormat::json_lines},
     {".rtf", ArticleFormat::unsupported},   {".doc", ArticleFormat::unsupported},
     {".eml", ArticleFormat::unsupported},   {".msg", ArticleFormat::unsupported},
     {".mht", ArticleFormat::unsupported},   {".mhtml", ArticleFormat::unsupported}});

constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::string_view kRtf = "{\\rtf";
constexpr std::string_view kOle = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";  // Office before 2007

bool is_in_zip(ArticleFormat format) {
    return format == ArticleFormat::docx || format == ArticleFormat::odt ||
           format == ArticleFormat::epub;
}

// Gives the content of the part "mimetype" (and what follows it) if the zip begins with it. ODT and
// EPUB do, and do not compress it. Source: PKWARE's APPNOTE 4.3.7, the local file header.
std::string_view mimetype_of(std::string_view zip) {
    constexpr std::size_t kHeaderBytes = 30;
    constexpr std::size_t kExtraLength = 28;  // place of the length of what follows the name
    constexpr std::string_view kName = "mimetype";
    if (zip.size() < kHeaderBytes || !zip.substr(kHeaderBytes).starts_with(kName)) return {};
    const auto low = static_cast<unsigned char>(zip[kExtraLength]);
    const auto high = static_cast<unsigned char>(zip[kExtraLength + 1]);
    const std::size_t begin = kHeaderBytes + kName.size() + low + 256u * high;
    return zip.substr(std::min(begin, zip.size()));
}

// DOCX is told by the names of its parts. A zip of neither kind keeps the format of its name, since
// its beginning may just not show it.
ArticleFormat format_from_zip(std::string_view beginning, ArticleFormat by_name) {
    const std::string_view type = mimetype_of(beginning);
    if (type.starts_with("application/epub+zip")) return ArticleFormat::epub;
    if (type.starts_with("application/vnd.oasis.opendocument.text")) return ArticleFormat::odt;
    if (type.starts_with("application/")) return ArticleFormat::unsupported;
    if (beginning.find("word/document") != std::string_view::npos) return ArticleFormat::docx;
    return is_in_zip(by_name) ? by_name : ArticleFormat::unsupported;
}

// Word keeps a document that has a password in an old file, under this name in UTF-16.
bool has_encrypted_package(std::string_view bytes) {
    std::string name;
    for (const char c : std::string_view("EncryptedPackage")) (name += c) += '\0';
    return bytes.find(name) != std::string_view::npos;
}

}  // namespace

std::optional<ArticleFormat> format_from_path(std::string_view path) {
    const std::string lower = lower_ascii(path);
    for (const FormatName& name : kFormats) {
        if (lower.ends_with(name.extension)) return name.format;
    }
    return std::nullopt;
}

ArticleFormat format_from_content(std::string_view beginning, ArticleFormat by_name) {
    if (beginning.starts_with("%PDF-")) return ArticleFormat::pdf;
    if (beginning.starts_with(kZip)) return format_from_zip(beginning, by_name);
    if (beginning.starts_with(kRtf) || beginning.starts_with(kOle)) {
        return ArticleFormat::unsupported;
    }
    if (begins_as_html(beginning)) return ArticleFormat::html;
    return by_name;
}

std::string unsupported_reason(std::string_view bytes, std::string_view path) {
    const std::string lower = lower_ascii(path);
    if (lower.ends_with(".eml") || lower.ends_with(".msg")) {
        return "e-mail is not supported; save its text as HTML or plain text";
    }
    if (lower.ends_with(".mht") || lower.ends_with(".mhtml")) {
        return "web archives (MHTML) are not supported; save the page as HTML";
    }
    if (bytes.starts_with(kRtf)) {
        return "RTF is not supported; open it in a word processor and save it as DOCX or ODT";
    }
    if (bytes.starts_with(kOle)) {
        return has_encrypted_package(bytes)
                   ? "the file is protected by a password; save a copy without one"
                   : "the Office formats before 2007 are not supported; open it in a word "
                     "processor and save it as DOCX or ODT";
    }
    if (bytes.starts_with(kZip)) {
        return "it is an archive of no supported format; unpack it if it holds articles";
    }
    return "its format is not supported; save it as DOCX, ODT, PDF, HTML, Markdown or plain text";
}

}  // namespace docent
