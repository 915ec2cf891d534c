// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/hextext.h"

#include <cstdint>
#include <cstdlib>

using namespace sockeye;

/// Any text: bytes or a sentence, and what was read is read again from its own hex.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray content(reinterpret_cast<const char *>(data), qsizetype(size));
    const Result<QByteArray> read = readHexText(QString::fromUtf8(content));
    if (read
        && (read->isEmpty() || read->size() > 65535 || *readHexText(QString::fromLatin1(read->toHex(' '))) != *read))
        std::abort();
    if (!read && read.error().detail.isEmpty())
        std::abort();
    const Result<QByteArray> file = readPacketFile(content);
    if (!file && file.error().detail.isEmpty())
        std::abort();
    return 0;
}
