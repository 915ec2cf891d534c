// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/callmeaning.h"

#include "core/net/calltext.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

namespace sockeye
{

namespace
{

struct Meaning {
    const char *symbol;
    const char *sentence; ///< QT_TRANSLATE_NOOP("calls", …)
};

// What these mean on sockets; errno(3)'s own words serve for the others.
constexpr Meaning meanings[] = {
    {"EAGAIN",
     QT_TRANSLATE_NOOP("calls",
                       "There is nothing to take, or no room to send, at the moment; or the socket's timeout "
                       "passed.")},
    {"EINPROGRESS", QT_TRANSLATE_NOOP("calls", "Connecting has begun and goes on; SO_ERROR tells later how it went.")},
    {"EINTR", QT_TRANSLATE_NOOP("calls", "A signal came while it waited; it is called again.")},
    {"ECONNREFUSED", QT_TRANSLATE_NOOP("calls", "The other computer answered that nobody listens on this port.")},
    {"ECONNRESET", QT_TRANSLATE_NOOP("calls", "The other side broke the connection off.")},
    {"ETIMEDOUT", QT_TRANSLATE_NOOP("calls", "No answer came in the time that was allowed.")},
    {"ENETUNREACH", QT_TRANSLATE_NOOP("calls", "This computer has no route to that network.")},
    {"EHOSTUNREACH", QT_TRANSLATE_NOOP("calls", "No way leads to that computer; a router or this system says so.")},
    {"EADDRINUSE", QT_TRANSLATE_NOOP("calls", "Another socket has this address and port.")},
    {"EADDRNOTAVAIL", QT_TRANSLATE_NOOP("calls", "This computer does not have that address.")},
    {"EACCES", QT_TRANSLATE_NOOP("calls", "This needs a privilege, or a firewall forbids it.")},
    {"EPERM", QT_TRANSLATE_NOOP("calls", "This needs a privilege, or a firewall forbids it.")},
    {"EPIPE", QT_TRANSLATE_NOOP("calls", "This side of the connection can't be written to any more.")},
    {"ENOTCONN", QT_TRANSLATE_NOOP("calls", "The socket is not connected.")},
    {"EMSGSIZE", QT_TRANSLATE_NOOP("calls", "The datagram is too large to be sent in one piece.")},
    {"ENOBUFS", QT_TRANSLATE_NOOP("calls", "The system's queue was full; something was lost.")},
    {"ENOPROTOOPT", QT_TRANSLATE_NOOP("calls", "This kind of socket has no such option.")},
    {"EMFILE", QT_TRANSLATE_NOOP("calls", "This program has as many open files and sockets as it may have.")},
    {"EAI_NONAME", QT_TRANSLATE_NOOP("calls", "There is no such name, or it has no address of this kind.")},
    {"EAI_NODATA", QT_TRANSLATE_NOOP("calls", "The name exists, but has no address of this kind.")},
    {"EAI_AGAIN", QT_TRANSLATE_NOOP("calls", "No name server gave an answer this time.")},
    {"EAI_FAIL", QT_TRANSLATE_NOOP("calls", "The name server answered that it failed.")},
};

} // namespace

Outcome callOutcome(const CallRecord &record)
{
    if (record.isUnfinished || record.error == EAGAIN || record.error == EINPROGRESS || record.error == EINTR)
        return Outcome::Neutral;
    return callError(record).isEmpty() ? Outcome::Success : Outcome::Failure;
}

QString callMeaning(const CallRecord &record)
{
    if (record.isUnfinished)
        return QCoreApplication::translate(
            "calls", "Nobody waited for its end: it can't be interrupted, so it was left behind.");
    const QByteArray symbol = callError(record);
    for (const Meaning &meaning : meanings) {
        if (symbol == meaning.symbol)
            return QCoreApplication::translate("calls", meaning.sentence);
    }
    return record.error == 0 ? QString() : QString::fromLocal8Bit(std::strerror(record.error));
}

} // namespace sockeye
