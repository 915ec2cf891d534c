// SPDX-License-Identifier: GPL-3.0-or-later
// Following the desktop's light and dark, against a portal of the test's own on a bus of its own.
#include "ui/desktopcolours.h"

#ifdef SOCKEYE_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#endif
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

#ifdef SOCKEYE_HAS_DBUS

class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 1;

public slots:
    QDBusVariant Read(const QString &, const QString &) // NOLINT: the portal's name
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }
};

class TestDesktopColours : public QObject
{
    Q_OBJECT

private:
    QProcess m_daemon;
    QString m_address;

    static QDBusMessage changed(const QString &key, uint value)
    {
        QDBusMessage signal = QDBusMessage::createSignal(u"/org/freedesktop/portal/desktop"_s,
                                                         u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
        signal << u"org.freedesktop.appearance"_s << key << QVariant::fromValue(QDBusVariant(value));
        return signal;
    }

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
            QSKIP("There is no dbus-daemon on this machine.");
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
        QVERIFY(m_daemon.waitForReadyRead(10'000));
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        QVERIFY(!m_address.isEmpty());
    }
    void cleanupTestCase()
    {
        m_daemon.kill();
        m_daemon.waitForFinished(5'000);
    }

    void asksAndFollows()
    {
        FakePortal portal;
        QDBusConnection bus = QDBusConnection::connectToBus(m_address, u"portal"_s);
        QVERIFY(bus.isConnected());
        QVERIFY(bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &portal, QDBusConnection::ExportAllSlots));
        QVERIFY(bus.registerService(u"org.freedesktop.portal.Desktop"_s));
        {
            DesktopColours colours(m_address);
            QSignalSpy told(&colours, &DesktopColours::told);
            QVERIFY(told.wait(10'000));
            QCOMPARE(told.takeFirst().first().toBool(), true);
            QVERIFY(bus.send(changed(u"accent-color"_s, 7)));
            QVERIFY(bus.send(changed(u"color-scheme"_s, 2)));
            QVERIFY(told.wait(10'000));
            QCOMPARE(told.size(), 1);
            QCOMPARE(told.takeFirst().first().toBool(), false);
        }
        QDBusConnection::disconnectFromBus(u"portal"_s);
    }

    void noBusIsNoHarm()
    {
        const DesktopColours colours(u"unix:path=/nonexistent/bus"_s);
        QSignalSpy told(&colours, &DesktopColours::told);
        QVERIFY(told.isEmpty());
    }
};

#else

class TestDesktopColours : public QObject
{
    Q_OBJECT

private slots:
    void withoutDBus() { QSKIP("Built without Qt's D-Bus."); }
};

#endif

QTEST_GUILESS_MAIN(TestDesktopColours)
#include "tst_desktopcolours.moc"
