#include "indexer/readers/html_table.h"

#include <catch2/catch.hpp>

#include "indexer/readers/html_reader.h"
#include "tests/unit/indexer/block_outline.h"

namespace docent {
namespace {

std::string read(const std::string& html) {
    return outline(read_html_chapter(html).blocks);
}

TEST_CASE("rows of a table of data carry their headers") {
    CHECK(read("<table><caption>Foods</caption><thead><tr><th>Food<th>B12</thead>"
               "<tr><td>Clams<td>99 µg<tr><td>Milk<td>0.5 µg</table>") ==
          "p Foods\nrow Food: Clams; B12: 99 µg\nrow Food: Milk; B12: 0.5 µg\n");
}

TEST_CASE("a table without headers but with rows and columns is one of data") {
    CHECK(read("<table><tr><td>Clams<td>99<tr><td>Milk<td>1</table>") ==
          "row Clams; 99\nrow Milk; 1\n");
}

TEST_CASE("a header at the beginning of a row names the row") {
    CHECK(read("<table><tr><th colspan=2>Mozilla<tr><th>Founded<td>1998<tr><th>Type:<td>Open"
               "</table>") == "row Mozilla\nrow Founded: 1998\nrow Type: Open\n");
}

TEST_CASE("cells that span rows and columns keep the others under their headers") {
    CHECK(read("<table><tr><th>A<th>B<th>C<tr><td rowspan=2>x<td>y<td>z<tr><td>v<td>w"
               "<tr><td colspan=2>both<td>u</table>") ==
          "row A: x; B: y; C: z\nrow A: x; B: v; C: w\nrow A: both; C: u\n");
}

TEST_CASE("a table that lays out a page is read as text") {
    CHECK(
        read("<table><tr><td><h2>Head</h2><p>Text</p><table><tr><td>In</table><td>Side</table>") ==
        "h2 Head\np Text\np In\np Side\n");
    CHECK(read("<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>") ==
          "p a\np b\np c\np d\n");
    const std::string prose(1200, 'x');
    CHECK(read("<table><tr><th>a<th>b<tr><td>c<td>" + prose + "</table>") ==
          "p a\np b\np c\np " + prose + '\n');
}

TEST_CASE("text of a table outside of its cells is not lost") {
    CHECK(read("<table><tr><th>a<th>b</tr><tr>loose<td>c</td></tr></table>").find("loose") !=
          std::string::npos);
}

}  // namespace
}  // namespace docent
