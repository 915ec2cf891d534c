// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktopcolours.h"

#ifdef SOCKEYE_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif
#include <QFile>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

#ifdef SOCKEYE_HAS_DBUS

namespace
{

// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
const QString portalService = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString portalInterface = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString colorScheme = u"color-scheme"_s;

// Without a bus, libdbus would start one, which takes time and serves nobody.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

} // namespace

DesktopColours::DesktopColours(const QString &busAddress, QObject *parent)
    : QObject(parent)
{
    if (busAddress.isEmpty() && !hasSessionBus())
        return;
    if (!busAddress.isEmpty())
        m_connection = u"sockeye-colours-%1"_s.arg(quintptr(this));
    QDBusConnection bus =
        busAddress.isEmpty() ? QDBusConnection::sessionBus() : QDBusConnection::connectToBus(busAddress, m_connection);
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalInterface, u"SettingChanged"_s, this, SLOT(takeChange(QDBusMessage)));
    QDBusMessage read = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
    read << appearance << colorScheme;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            take(reply.value().variant());
    });
}

DesktopColours::~DesktopColours()
{
    if (!m_connection.isEmpty())
        QDBusConnection::disconnectFromBus(m_connection);
}

void DesktopColours::takeChange(const QDBusMessage &message)
{
    const QVariantList arguments = message.arguments();
    if (arguments.value(0) == appearance && arguments.value(1) == colorScheme)
        take(arguments.value(2));
}

void DesktopColours::take(const QVariant &value)
{
    // Read answers with a variant in a variant.
    const QVariant plain = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    bool isNumber = false;
    const uint scheme = plain.toUInt(&isNumber);
    if (isNumber && scheme <= 2) // 0: no preference, 1: dark, 2: light
        emit told(scheme == 1);
}

#else

DesktopColours::DesktopColours(const QString &, QObject *parent)
    : QObject(parent)
{
}
DesktopColours::~DesktopColours() = default;
void DesktopColours::takeChange(const QDBusMessage &) { }
void DesktopColours::take(const QVariant &) { }

#endif

} // namespace sockeye
