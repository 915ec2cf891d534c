// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QCoreApplication>

#include <cerrno>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("error", text);
}

// The stage that an operation belongs to, with and without the thing it was done to.
struct Stage {
    QByteArrayView operations; ///< separated and surrounded by spaces
    const char *withSubject;
    const char *alone;
};

constexpr Stage stages[] = {
    {" connect ", QT_TRANSLATE_NOOP("error", "Connecting to %1"), QT_TRANSLATE_NOOP("error", "Connecting")},
    {" send sendto sendmsg sendmmsg ", QT_TRANSLATE_NOOP("error", "Sending to %1"),
     QT_TRANSLATE_NOOP("error", "Sending")},
    {" recv recvfrom recvmsg recvmmsg receive poll epoll_wait ",
     QT_TRANSLATE_NOOP("error", "Waiting for an answer from %1"), QT_TRANSLATE_NOOP("error", "Waiting for an answer")},
    {" getaddrinfo gethostbyname getnameinfo resolve lookup query ", QT_TRANSLATE_NOOP("error", "Looking up %1"),
     QT_TRANSLATE_NOOP("error", "Looking up a name")},
    {" bind ", QT_TRANSLATE_NOOP("error", "Taking the address %1"), QT_TRANSLATE_NOOP("error", "Taking an address")},
    {" listen accept accept4 ", QT_TRANSLATE_NOOP("error", "Listening on %1"), QT_TRANSLATE_NOOP("error", "Listening")},
    {" socket ", QT_TRANSLATE_NOOP("error", "Making a socket for %1"), QT_TRANSLATE_NOOP("error", "Making a socket")},
    {" setsockopt getsockopt fcntl ", QT_TRANSLATE_NOOP("error", "Setting %1 on a socket"),
     QT_TRANSLATE_NOOP("error", "Setting a socket option")},
    {" open ", QT_TRANSLATE_NOOP("error", "Opening %1"), QT_TRANSLATE_NOOP("error", "Opening a file")},
    {" read ", QT_TRANSLATE_NOOP("error", "Reading %1"), QT_TRANSLATE_NOOP("error", "Reading")},
    {" write save rename fsync ", QT_TRANSLATE_NOOP("error", "Writing %1"), QT_TRANSLATE_NOOP("error", "Writing")},
};

// What an answer means and what to try. The first line that fits counts: code before kind, operation before any.
struct Cause {
    ErrorKind kind;
    int code; ///< an errno value; 0 fits any
    QByteArrayView operations; ///< as in Stage; empty fits any
    const char *cause;
    const char *advice;
};

constexpr Cause causes[] = {
    {ErrorKind::OutOfResources, EADDRINUSE, " bind listen ",
     QT_TRANSLATE_NOOP("error", "another program has this port"),
     QT_TRANSLATE_NOOP("error", "Choose another port, or end that program.")},
    {ErrorKind::OutOfResources, EADDRINUSE, "", QT_TRANSLATE_NOOP("error", "all local ports are in use"),
     QT_TRANSLATE_NOOP("error", "Wait a minute, or ask for fewer at once.")},
    {ErrorKind::OutOfResources, EADDRNOTAVAIL, " bind listen ",
     QT_TRANSLATE_NOOP("error", "no interface of this computer has this address"),
     QT_TRANSLATE_NOOP("error", "See This machine for the addresses it has.")},
    {ErrorKind::OutOfResources, EADDRNOTAVAIL, "",
     QT_TRANSLATE_NOOP("error", "no local address or port is free for it"),
     QT_TRANSLATE_NOOP("error", "Wait a minute, or ask for fewer at once.")},
    {ErrorKind::OutOfResources, EAGAIN, " connect ", QT_TRANSLATE_NOOP("error", "all local ports are in use"),
     QT_TRANSLATE_NOOP("error", "Wait a minute, or ask for fewer at once.")},
    {ErrorKind::OutOfResources, EMFILE, "",
     QT_TRANSLATE_NOOP("error", "this program has as many files and sockets open as it may"),
     QT_TRANSLATE_NOOP("error", "Ask for fewer at once, or raise the limit (ulimit -n).")},
    {ErrorKind::OutOfResources, ENFILE, "", QT_TRANSLATE_NOOP("error", "the whole system has no file descriptor left"),
     QT_TRANSLATE_NOOP("error", "Close other programs.")},
    {ErrorKind::OutOfResources, ENOSPC, "", QT_TRANSLATE_NOOP("error", "the disk is full"),
     QT_TRANSLATE_NOOP("error", "Free some space or choose another folder.")},
    {ErrorKind::OutOfResources, EDQUOT, "", QT_TRANSLATE_NOOP("error", "your share of the disk is used up"),
     QT_TRANSLATE_NOOP("error", "Free some space or choose another folder.")},
    {ErrorKind::OutOfResources, 0, "", QT_TRANSLATE_NOOP("error", "the system has no memory or room left for it"),
     QT_TRANSLATE_NOOP("error", "Close other programs or ask for fewer at once.")},
    {ErrorKind::System, EFBIG, "", QT_TRANSLATE_NOOP("error", "the file would be larger than is allowed here"),
     QT_TRANSLATE_NOOP("error", "Choose another folder or write fewer rows.")},
    {ErrorKind::System, ENOENT, "", QT_TRANSLATE_NOOP("error", "there is no such file or folder"),
     QT_TRANSLATE_NOOP("error", "Check the path.")},
    {ErrorKind::System, ENOTDIR, "", QT_TRANSLATE_NOOP("error", "a part of the path is a file, not a folder"),
     QT_TRANSLATE_NOOP("error", "Check the path.")},
    {ErrorKind::System, EISDIR, "", QT_TRANSLATE_NOOP("error", "it is a folder"),
     QT_TRANSLATE_NOOP("error", "Name a file in it.")},
    {ErrorKind::System, ENAMETOOLONG, "", QT_TRANSLATE_NOOP("error", "the name is too long"),
     QT_TRANSLATE_NOOP("error", "Choose a shorter one.")},
    {ErrorKind::System, ELOOP, "", QT_TRANSLATE_NOOP("error", "its symbolic links lead in a circle"),
     QT_TRANSLATE_NOOP("error", "Name the file itself.")},
    {ErrorKind::System, ENXIO, " open ", QT_TRANSLATE_NOOP("error", "no program reads from this pipe"),
     QT_TRANSLATE_NOOP("error", "Start the reader first.")},
    {ErrorKind::System, EMSGSIZE, "", QT_TRANSLATE_NOOP("error", "the message is too long for one packet"),
     QT_TRANSLATE_NOOP("error", "Send fewer bytes.")},
    {ErrorKind::System, ENODEV, "", QT_TRANSLATE_NOOP("error", "the network interface is gone"),
     QT_TRANSLATE_NOOP("error", "See This machine for those there are.")},
    {ErrorKind::Denied, EROFS, "", QT_TRANSLATE_NOOP("error", "this file system is read-only"),
     QT_TRANSLATE_NOOP("error", "Choose another folder.")},
    {ErrorKind::Denied, 0, " open write save rename fsync read ",
     QT_TRANSLATE_NOOP("error", "you do not have the permission"),
     QT_TRANSLATE_NOOP("error", "Choose another folder or change its permissions.")},
    {ErrorKind::Denied, 0, " bind listen ",
     QT_TRANSLATE_NOOP("error", "the system does not permit it; ports below 1024 are for administrators"),
     QT_TRANSLATE_NOOP("error", "Choose a port from 1024 on.")},
    {ErrorKind::Denied, 0, "", QT_TRANSLATE_NOOP("error", "this system does not permit it"),
     QT_TRANSLATE_NOOP("error", "A firewall on this computer or a missing right is the usual reason.")},
    {ErrorKind::Cancelled, 0, "", QT_TRANSLATE_NOOP("error", "it was stopped"), ""},
    {ErrorKind::TimedOut, 0, " getaddrinfo gethostbyname getnameinfo resolve lookup query ",
     QT_TRANSLATE_NOOP("error", "it timed out: no name server answered in time"),
     QT_TRANSLATE_NOOP("error", "Check the connection, or ask another resolver.")},
    {ErrorKind::TimedOut, 0, " send sendto sendmsg sendmmsg write ",
     QT_TRANSLATE_NOOP("error", "it timed out: the other side takes nothing in"),
     QT_TRANSLATE_NOOP("error", "Wait longer, or ask whether that computer is busy.")},
    {ErrorKind::TimedOut, 0, "", QT_TRANSLATE_NOOP("error", "it timed out: nobody answered in time"),
     QT_TRANSLATE_NOOP("error", "Check the name and the port; a firewall may drop the packets; or wait longer.")},
    {ErrorKind::Refused, 0, " send sendto sendmsg recv recvfrom recvmsg receive poll ",
     QT_TRANSLATE_NOOP("error", "refused: that computer answered at once that nobody has this port"),
     QT_TRANSLATE_NOOP("error", "Check the port, and that the server there is running.")},
    {ErrorKind::Refused, 0, "", QT_TRANSLATE_NOOP("error", "refused: somebody answered at once, with no"),
     QT_TRANSLATE_NOOP("error", "Check the port, and that the server there is running.")},
    {ErrorKind::Reset, EPIPE, " write ", QT_TRANSLATE_NOOP("error", "the reader has gone away"), ""},
    {ErrorKind::Reset, 0, "", QT_TRANSLATE_NOOP("error", "the other side broke the connection off"),
     QT_TRANSLATE_NOOP("error", "Try again; if it happens each time, the server does not like the request.")},
    {ErrorKind::Unreachable, 0, "", QT_TRANSLATE_NOOP("error", "no way leads there"),
     QT_TRANSLATE_NOOP("error", "Check the cable or the Wi-Fi, and the gateway.")},
    {ErrorKind::NoSuchName, 0, "", QT_TRANSLATE_NOOP("error", "the name does not exist"),
     QT_TRANSLATE_NOOP("error", "Check its spelling.")},
    {ErrorKind::BadReply, 0, "", QT_TRANSLATE_NOOP("error", "an answer came that can't be used"), ""},
    {ErrorKind::BadInput, 0, "", QT_TRANSLATE_NOOP("error", "what was asked for is wrong"), ""},
    {ErrorKind::NotSupported, 0, "", QT_TRANSLATE_NOOP("error", "this system does not have it"), ""},
    {ErrorKind::System, 0, "", QT_TRANSLATE_NOOP("error", "the system reports an error"), ""},
};

bool fits(QByteArrayView operations, const char *operation)
{
    return operations.isEmpty()
        || QByteArray(operations.data(), operations.size()).contains(' ' + QByteArray(operation) + ' ');
}

QString stageOf(const Error &error)
{
    for (const Stage &stage : stages) {
        if (fits(stage.operations, error.operation))
            return error.subject.isEmpty() ? tr(stage.alone) : tr(stage.withSubject).arg(error.subject);
    }
    const QString operation = QString::fromLatin1(error.operation);
    if (operation.isEmpty())
        return error.subject;
    return error.subject.isEmpty() ? operation : u"%1 (%2)"_s.arg(operation, error.subject);
}

const Cause &causeOf(const Error &error)
{
    const int code = error.space == CodeSpace::Errno ? error.code : 0;
    for (const Cause &cause : causes) {
        if (cause.kind == error.kind && (cause.code == 0 || cause.code == code)
            && fits(cause.operations, error.operation))
            return cause;
    }
    return causes[std::size(causes) - 1];
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

QString errorSentence(const Error &error)
{
    if (error.kind == ErrorKind::BadInput && !error.detail.isEmpty())
        return error.detail;
    const Cause &cause = causeOf(error);
    QString sentence = tr(cause.cause);
    const QByteArray symbol = errorSymbol(error);
    if (!symbol.isEmpty())
        sentence += u" (%1)"_s.arg(QString::fromLatin1(symbol));
    const QString stage = stageOf(error);
    sentence = (stage.isEmpty() ? capitalised(sentence) : u"%1: %2"_s.arg(stage, sentence)) + u'.';
    // What the place of failure knows says more than the usual advice.
    if (!error.detail.isEmpty())
        sentence += u' ' + capitalised(error.detail) + (error.detail.endsWith(u'.') ? u""_s : u"."_s);
    else if (*cause.advice)
        sentence += u' ' + tr(cause.advice);
    return sentence;
}

} // namespace sockeye
