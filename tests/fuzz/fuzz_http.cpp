// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/http/httpreply.h"

#include <cstdlib>

using namespace sockeye;

// Whatever comes, in whatever pieces: bounded, and the same as in one piece. The first byte says how large pieces are.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size < 1)
        return 0;
    const qsizetype piece = 1 + data[0] % 64;
    const QByteArrayView bytes(data + 1, qsizetype(size - 1));
    constexpr qsizetype mostBody = 1000;
    HttpReply whole(mostBody);
    HttpReply pieces(mostBody);
    const bool isWhole = bool(whole.feed(bytes)) && bool(whole.end());
    bool isFed = true;
    for (qsizetype at = 0; isFed && at < bytes.size(); at += piece)
        isFed = bool(pieces.feed(bytes.sliced(at, std::min(piece, bytes.size() - at))));
    isFed = isFed && bool(pieces.end());
    const bool isBounded = whole.body().size() <= mostBody && pieces.body().size() <= mostBody;
    // A head that is too long is refused before its end in one, and at its end in the other: nothing is said of those.
    const bool isSame = !isWhole || !isFed || (whole.body() == pieces.body() && whole.head() == pieces.head());
    if (!isBounded || !isSame)
        std::abort();
    return 0;
}
