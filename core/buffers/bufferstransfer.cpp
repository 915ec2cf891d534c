// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/buffers/bufferstransfer.h"

#include <algorithm>
#include <vector>

namespace sockeye
{

namespace
{

constexpr qint64 pieceSize = 65536;

/// How many bytes the socket takes without waiting, at most \a most.
Result<qint64> sendWhatGoes(Socket &socket, const std::vector<char> &piece, qint64 most)
{
    qint64 sent = 0;
    while (sent < most) {
        const auto size = qsizetype(std::min(pieceSize, most - sent));
        const Result<qsizetype> taken = socket.send(QByteArrayView(piece.data(), size));
        if (!taken) {
            if (taken.error().kind == ErrorKind::TimedOut)
                break; // it is full
            return taken.error();
        }
        sent += *taken;
    }
    return sent;
}

} // namespace

Result<qint64> transfer(Socket &socket, qint64 bytes, Deadline deadline)
{
    const std::vector<char> piece(pieceSize, 'x');
    std::vector<char> buffer(pieceSize);
    qint64 sent = 0;
    qint64 came = 0;
    while (came < bytes) {
        const Result<qint64> more = sendWhatGoes(socket, piece, bytes - sent);
        if (!more)
            return came;
        sent += *more;
        // There is always something to come: what was sent and is not back yet.
        const Result<Received> first = socket.receive(buffer, deadline);
        if (!first && first.error().kind == ErrorKind::Cancelled)
            return first.error();
        if (!first || first->size == 0)
            return came;
        came += first->size;
        while (came < sent) {
            const Result<std::optional<Received>> next = socket.tryReceive(buffer);
            if (!next || (*next && (*next)->size == 0))
                return came;
            if (!*next)
                break;
            came += (*next)->size;
        }
    }
    return came;
}

} // namespace sockeye
