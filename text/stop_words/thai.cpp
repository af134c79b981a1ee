// Thai: a closed list of small words.

#include "text/stop_words/stop_words.h"

namespace docent {

const StopWords kThaiWords = {
    .function =
        "ที่ ใน และ ของ เป็น ได้ มี การ ความ ให้ กับ จาก โดย ว่า ไป มา อยู่ คือ จะ ซึ่ง นี้ นั้น ก็ แต่ หรือ ถ้า เมื่อ "
        "เพื่อ ต่อ ด้วย แล้ว ถูก ยัง ทั้ง กว่า ผู้ ๆ เขา เธอ มัน พวก เรา ฉัน คุณ แห่ง ตาม ระหว่าง เพราะ จึง",
    .question = "อะไร ไหน ใด อย่างไร ยังไง ทําไม หรือไม่ ไหม บ้าง สามารถ ควร ต้อง เรียก",
    .person = "ใคร",
    .time = "เมื่อไหร่ เมื่อไร เมื่อใด",
    .place = "ที่ไหน",
    .quantity = "เท่าไร เท่าใด กี่",
};

}  // namespace docent
