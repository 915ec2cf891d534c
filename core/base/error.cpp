// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include "core/base/error_symbols.h"

#include <cerrno>

namespace sockeye
{

Error Error::badInput(QString option, QString sentence)
{
    Error error;
    error.kind = ErrorKind::BadInput;
    error.subject = std::move(option);
    error.detail = std::move(sentence);
    return error;
}

Error Error::fromErrno(const char *operation, int errnoValue, QString subject)
{
    Error error;
    error.kind = kindOfErrno(errnoValue);
    // A connected UDP socket that finds no free local port gets EAGAIN, which elsewhere is a wait that ended.
    if (errnoValue == EAGAIN && QByteArrayView(operation) == "connect")
        error.kind = ErrorKind::OutOfResources;
    error.operation = operation;
    error.subject = std::move(subject);
    error.code = errnoValue;
    error.space = CodeSpace::Errno;
    return error;
}

Error Error::cancelled(const char *operation)
{
    Error error;
    error.kind = ErrorKind::Cancelled;
    error.operation = operation;
    return error;
}

Error Error::timedOut(const char *operation, QString subject)
{
    Error error;
    error.kind = ErrorKind::TimedOut;
    error.operation = operation;
    error.subject = std::move(subject);
    return error;
}

ErrorKind kindOfErrno(int errnoValue)
{
    switch (errnoValue) {
    case ECANCELED:
        return ErrorKind::Cancelled;
    case ETIMEDOUT:
    case EAGAIN: // SO_RCVTIMEO ran out
    case EINPROGRESS: // SO_SNDTIMEO ran out while connecting
        return ErrorKind::TimedOut;
    case ECONNREFUSED:
        return ErrorKind::Refused;
    case ECONNRESET:
    case ECONNABORTED:
    case EPIPE:
        return ErrorKind::Reset;
    case ENETUNREACH:
    case EHOSTUNREACH:
    case ENETDOWN:
    case EHOSTDOWN:
        return ErrorKind::Unreachable;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorKind::Denied;
    case EMFILE:
    case ENFILE:
    case ENOMEM:
    case ENOBUFS:
    case ENOSPC:
    case EDQUOT:
    case EADDRINUSE:
    case EADDRNOTAVAIL:
        return ErrorKind::OutOfResources;
    case EAFNOSUPPORT:
    case EPROTONOSUPPORT:
    case ESOCKTNOSUPPORT:
    case EOPNOTSUPP:
    case ENOPROTOOPT:
    case ENOSYS:
        return ErrorKind::NotSupported;
    default:
        return ErrorKind::System;
    }
}

QByteArray errnoSymbol(int errnoValue)
{
    const char *symbol = detail::symbolOfErrno(errnoValue);
    return symbol ? QByteArray(symbol) : QByteArray::number(errnoValue);
}

namespace
{

QByteArray rcodeSymbol(int code)
{
    // IANA, "Domain Name System (DNS) Parameters", DNS RCODEs
    constexpr const char *symbols[] = {"NOERROR",  "FORMERR", "SERVFAIL", "NXDOMAIN", "NOTIMP", "REFUSED",
                                       "YXDOMAIN", "YXRRSET", "NXRRSET",  "NOTAUTH",  "NOTZONE"};
    if (code >= 0 && code < int(std::size(symbols)))
        return symbols[code];
    return code == 16 ? QByteArray("BADVERS") : "RCODE" + QByteArray::number(code);
}

} // namespace

QByteArray errorSymbol(const Error &error)
{
    switch (error.space) {
    case CodeSpace::None:
        return {};
    case CodeSpace::Errno:
        return errnoSymbol(error.code);
    case CodeSpace::AddressInfo: {
        const char *symbol = detail::symbolOfAddressInfo(error.code);
        return symbol ? QByteArray(symbol) : QByteArray::number(error.code);
    }
    case CodeSpace::DnsRcode:
        return rcodeSymbol(error.code);
    }
    return {};
}

bool setSymbol(Error &error, const QByteArray &symbol)
{
    // The largest of each: EHWPOISON on Linux, glibc's EAI_IDN_ENCODE, BADCOOKIE.
    constexpr struct {
        CodeSpace space;
        int first;
        int last;
    } ranges[] = {{CodeSpace::Errno, 1, 133}, {CodeSpace::AddressInfo, -105, -1}, {CodeSpace::DnsRcode, 0, 23}};
    for (const auto &range : ranges) {
        for (int code = range.first; code <= range.last; ++code) {
            Error named = error;
            named.space = range.space;
            named.code = code;
            if (errorSymbol(named) == symbol) {
                error = std::move(named);
                return true;
            }
        }
    }
    return false;
}

} // namespace sockeye
