// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#ifdef SOCKEYE_HAS_DBUS
#include <QDBusMessage> // complete, or the bus can't call takeChange()
#else
class QDBusMessage;
#endif

namespace sockeye
{

/// Whether the desktop wants dark colours, as the portal of freedesktop.org says (`color-scheme`), now and whenever it
/// changes. Silent where there is no such portal. Main thread; nothing is waited for.
class DesktopColours : public QObject
{
    Q_OBJECT

public:
    /// Asks on the bus at \a busAddress; empty: the session's, if there is one.
    explicit DesktopColours(const QString &busAddress = {}, QObject *parent = nullptr);
    ~DesktopColours() override;

signals:
    void told(bool dark);

private slots:
    void takeChange(const QDBusMessage &message);

private:
    void take(const QVariant &value);

    QString m_connection; // its name, where it is one of our own
};

} // namespace sockeye
