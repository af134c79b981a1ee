// Vietnamese: a closed list of small words.

#include "text/stop_words/stop_words.h"

namespace docent {

const StopWords kVietnameseWords = {
    .function =
        "và hoặc hay là của trong ở tại trên dưới với cho từ bao đến bởi bằng về vào ra do để mà "
        "thì cũng đã đang sẽ được bị rằng nếu khi những các một này đó kia ấy tôi bạn anh chị họ "
        "chúng ta nó ông bà như cùng rất còn vẫn theo",
    .question = "gì nào sao thế tại vì có thể phải nên làm cái điều loại gọi",
    .person = "ai",
    .time = "giờ",
    .place = "đâu",
    .quantity = "nhiêu mấy",
};

}  // namespace docent
