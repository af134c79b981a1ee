// Indonesian: a closed list of small words.

#include "text/stop_words/stop_words.h"

namespace docent {

const StopWords kIndonesianWords = {
    .function =
        "yang dan di ke dari pada untuk dengan dalam oleh sebagai adalah ini itu tersebut atau "
        "tetapi juga akan telah sudah sedang masih karena jika bahwa ada ia dia mereka kami kita "
        "saya anda nya para suatu sebuah secara antara hingga sampai lebih",
    .question = "apa apakah bagaimana mengapa kenapa mana dapat bisa harus boleh tolong disebut",
    .person = "siapa siapakah",
    .time = "kapan",
    .place = "dimana kemana darimana",
    .quantity = "berapa berapakah",
};

}  // namespace docent
