// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sockeye::detail
{

/// The symbol of an errno value, or null where it has none. Static text.
const char *symbolOfErrno(int errnoValue);

/// The symbol of what getaddrinfo(3) returned, `EAI_AGAIN`, or null where it has none. Static text.
const char *symbolOfAddressInfo(int code);

} // namespace sockeye::detail
