// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/error_symbols.h"

#include <cstring>

#include <netdb.h>

namespace sockeye
{

ErrorKind kindOfAddressInfo(int code)
{
    switch (code) {
    case EAI_NONAME:
    case -5: // EAI_NODATA
    case -9: // EAI_ADDRFAMILY
        return ErrorKind::NoSuchName;
    case EAI_MEMORY:
        return ErrorKind::OutOfResources;
    case EAI_AGAIN:
        return ErrorKind::Unreachable;
    default:
        return ErrorKind::System;
    }
}

} // namespace sockeye

namespace sockeye::detail
{

const char *symbolOfErrno(int errnoValue)
{
    return ::strerrorname_np(errnoValue); // strerror(3), glibc 2.32
}

const char *symbolOfAddressInfo(int code)
{
    switch (code) { // getaddrinfo(3); some exist only as GNU extensions, which is what Linux has
    case EAI_BADFLAGS:
        return "EAI_BADFLAGS";
    case EAI_NONAME:
        return "EAI_NONAME";
    case EAI_AGAIN:
        return "EAI_AGAIN";
    case EAI_FAIL:
        return "EAI_FAIL";
    case EAI_FAMILY:
        return "EAI_FAMILY";
    case EAI_SOCKTYPE:
        return "EAI_SOCKTYPE";
    case EAI_SERVICE:
        return "EAI_SERVICE";
    case EAI_MEMORY:
        return "EAI_MEMORY";
    case EAI_SYSTEM:
        return "EAI_SYSTEM";
    case EAI_OVERFLOW:
        return "EAI_OVERFLOW";
    case -5:
        return "EAI_NODATA";
    case -9:
        return "EAI_ADDRFAMILY";
    default:
        return nullptr;
    }
}

} // namespace sockeye::detail
