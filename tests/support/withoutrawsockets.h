// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace sockeye
{

/// As long as it lives, this thread may not have raw sockets, as most people may not.
class WithoutRawSockets
{
public:
    WithoutRawSockets()
    {
        ::syscall(SYS_capget, &m_header, m_before);
        __user_cap_data_struct less[2] = {m_before[0], m_before[1]};
        less[CAP_NET_RAW / 32].effective &= ~(1U << (CAP_NET_RAW % 32));
        ::syscall(SYS_capset, &m_header, less);
    }
    ~WithoutRawSockets() { ::syscall(SYS_capset, &m_header, m_before); }
    WithoutRawSockets(const WithoutRawSockets &) = delete;
    WithoutRawSockets &operator=(const WithoutRawSockets &) = delete;

private:
    __user_cap_header_struct m_header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct m_before[2]{};
};

} // namespace sockeye
