// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/resolver.h"

#include <QHash>

namespace sockeye
{

/// A practice network that a test fills by hand: server names and where they listen.
class FakePractice final : public PracticeLocator
{
public:
    QHash<QString, QList<Endpoint>> servers;

    Result<QList<Endpoint>> endpoints(const QString &name, Transport) override
    {
        if (servers.contains(name))
            return servers.value(name);
        Error error;
        error.kind = ErrorKind::NoSuchName;
        error.operation = "practice";
        error.subject = name;
        return error;
    }
    QList<Endpoint> expectedEndpoints(const QString &name, Transport) const override { return servers.value(name); }
    QStringList names(Transport) const override { return servers.keys(); }
};

} // namespace sockeye
