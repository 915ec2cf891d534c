// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace sockeye
{

/// What went wrong, to branch on. The sentence is made from the whole Error by errorSentence().
enum class ErrorKind : quint8 {
    Cancelled, ///< Stop was pressed, or the run's owner is gone
    TimedOut, ///< nobody answered within the deadline
    Refused, ///< somebody answered at once: no (ECONNREFUSED, ICMP port unreachable)
    Reset, ///< the connection was broken by the peer
    Unreachable, ///< no route, network or host unreachable
    Denied, ///< the system does not permit it (EACCES, EPERM)
    NoSuchName, ///< the name does not exist
    BadReply, ///< an answer came and can't be used
    BadInput, ///< what was asked for is wrong; `subject` is the option's id, `detail` the sentence
    OutOfResources, ///< descriptors, ports, memory
    NotSupported, ///< this system lacks it
    System, ///< any other system error
};

/// Which numbering `Error::code` belongs to.
enum class CodeSpace : quint8 { None, Errno, AddressInfo, DnsRcode };

/// A failure: a kind to branch on, the operation (`connect`), what it was done to (an endpoint, a name, an option's id)
/// and the system's own code. `detail` adds a finished sentence or fragment where only the place of failure knows it.
struct Error {
    ErrorKind kind = ErrorKind::System;
    const char *operation = ""; ///< a system call or stage; static text
    QString subject = {};
    int code = 0;
    CodeSpace space = CodeSpace::None;
    QString detail = {};

    /// Wrong input for the request field \a option, said in the finished sentence \a sentence.
    static Error badInput(QString option, QString sentence);
    /// The failed system call \a operation on \a subject with \a errnoValue; the kind follows from the number.
    static Error fromErrno(const char *operation, int errnoValue, QString subject = {});
    static Error cancelled(const char *operation = "");
    static Error timedOut(const char *operation, QString subject = {});
};

/// The kind that an errno value belongs to (errno(3)).
ErrorKind kindOfErrno(int errnoValue);

/// The kind that a return value of getaddrinfo(3), an EAI_*, belongs to.
ErrorKind kindOfAddressInfo(int code);

/// The symbol of an errno value, `ECONNREFUSED`; the number as text where it has none.
QByteArray errnoSymbol(int errnoValue);

/// The symbol of any error's code: `ECONNREFUSED`, `EAI_AGAIN`, `NXDOMAIN`; empty where there is no code.
QByteArray errorSymbol(const Error &error);

/// Gives \a error the code with this symbol; false, and nothing changed, where there is no such code.
bool setSymbol(Error &error, const QByteArray &symbol);

/// The one sentence a person reads: stage, cause, symbol. Translated; main thread only.
QString errorSentence(const Error &error);

} // namespace sockeye
