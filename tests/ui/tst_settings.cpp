// SPDX-License-Identifier: GPL-3.0-or-later
// The window's settings: what is kept comes back, and what is wrong with the file never stops the program.
#include "ui/settings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_files = 0;
    QString newPath() { return m_folder.filePath(u"%1/window.ini"_s.arg(++m_files)); }

private slots:
    void whatIsKeptComesBack()
    {
        const QString path = newPath();
        PageMemory memory;
        memory.request = {{u"targets"_s, u"a, b; c\\;d"_s}, {u"timeout_s"_s, u"1.5"_s}};
        memory.recentTargets = {u"one, two"_s, u"ü=%#"_s};
        memory.columns = QByteArray("\0\x01\xff", 3);
        {
            Settings settings(path);
            settings.setTheme(Theme::Dark);
            settings.setDetailShown(false);
            settings.setTableShare(700);
            settings.setWindowState(QByteArray("\0\xff", 2));
            settings.setViewChoice(u"code"_s, u"c"_s);
            settings.setLastTool(u"ntp"_s);
            settings.setPage(u"ntp"_s, memory);
            QVERIFY(settings.save());
        }
        const Settings settings(path);
        QVERIFY(settings.problem().isEmpty());
        QCOMPARE(settings.theme(), Theme::Dark);
        QCOMPARE(settings.isDetailShown(), false);
        QCOMPARE(settings.tableShare(), 700);
        QCOMPARE(settings.windowState(), QByteArray("\0\xff", 2));
        QCOMPARE(settings.viewChoice(u"code"_s), u"c"_s);
        QCOMPARE(settings.viewChoice(u"other"_s), QString());
        QCOMPARE(settings.lastTool(), u"ntp"_s);
        QCOMPARE(settings.page(u"ntp"_s).request, memory.request);
        QCOMPARE(settings.page(u"ntp"_s).recentTargets, memory.recentTargets);
        QCOMPARE(settings.page(u"ntp"_s).columns, memory.columns);
        QVERIFY(settings.page(u"other"_s).request.isEmpty());
    }

    void damagedFilesAreLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("fault 115: garbage") << QByteArray("\x7f"
                                                          "ELF\0\x01\xff\xfe not a setting\n\n[[[",
                                                          26);
        QTest::newRow("fault 115: text without settings") << QByteArray("hello\nworld\n");
    }
    void damagedFilesAreLeftAlone()
    {
        QFETCH(QByteArray, bytes);
        const QString path = newPath();
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        write(path, bytes);
        Settings settings(path);
        QVERIFY2(settings.problem().startsWith(u"Settings not saved"_s), qPrintable(settings.problem()));
        QCOMPARE(settings.theme(), Theme::System);
        QCOMPARE(settings.tableShare(), 500);
        settings.setTheme(Theme::Light);
        QVERIFY(!settings.save());
        QCOMPARE(read(path), bytes);
        QCOMPARE(read(path + u".backup"_s), bytes);
    }

    void laterVersionIsReadButNotOverwritten()
    {
        const QString path = newPath();
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        const QByteArray bytes = "[General]\nversion=99\ntheme=2\ntable_share=250\nnew_thing=@Variant(9)\n";
        write(path, bytes);
        {
            Settings settings(path); // fault 116
            QVERIFY(settings.problem().contains(u"later version"_s));
            QCOMPARE(settings.theme(), Theme::Dark);
            QCOMPARE(settings.tableShare(), 250);
            settings.setTableShare(500);
            QVERIFY(!settings.save());
        }
        QCOMPARE(read(path), bytes);
        QCOMPARE(read(path + u".backup"_s), bytes);
    }

    void valuesAreClamped_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("share");
        QTest::newRow("fault 116: huge") << QByteArray("99999999999999999999") << 900;
        QTest::newRow("fault 116: negative") << QByteArray("-5") << 150;
        QTest::newRow("fault 116: no number") << QByteArray("wide") << 500;
        QTest::newRow("fault 116: NaN") << QByteArray("nan") << 500;
        QTest::newRow("fault 116: empty") << QByteArray() << 500;
    }
    void valuesAreClamped()
    {
        QFETCH(QByteArray, value);
        QFETCH(int, share);
        const QString path = newPath();
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        write(path, "[General]\nversion=1\ntheme=" + value + "\ntable_share=" + value + "\n");
        const Settings settings(path);
        QVERIFY(settings.problem().isEmpty());
        QCOMPARE(settings.tableShare(), share);
        QVERIFY(int(settings.theme()) <= 2);
    }

    void whatCannotBeWrittenIsSaidOnce()
    {
        Settings settings(u"/proc/sockeye/window.ini"_s); // fault 115: HOME=/proc
        QCOMPARE(settings.theme(), Theme::System);
        settings.setTheme(Theme::Light);
        QVERIFY(!settings.save());
        QVERIFY(settings.problem().contains(u"can't be written"_s));
        settings.setTheme(Theme::Dark);
        QVERIFY(!settings.save());
    }

    // A page that begins anew has nothing of the request before.
    void aRequestThatIsGoneStaysGone()
    {
        const QString path = newPath();
        PageMemory memory;
        memory.request = {{u"targets"_s, u"a"_s}, {u"timeout_s"_s, u"1.5"_s}};
        memory.recentTargets = {u"a"_s};
        memory.columns = "columns";
        Settings settings(path);
        settings.setPage(u"ntp"_s, memory);
        settings.setPage(u"ntpx"_s, memory);
        QVERIFY(settings.save());
        memory.request = {{u"targets"_s, u"b"_s}};
        settings.setPage(u"ntp"_s, memory);
        QCOMPARE(settings.page(u"ntp"_s).request, memory.request);
        settings.setPage(u"ntp"_s, {{}, {}, memory.columns});
        QVERIFY(settings.save());
        const Settings later(path);
        QVERIFY(later.page(u"ntp"_s).request.isEmpty());
        QVERIFY(later.page(u"ntp"_s).recentTargets.isEmpty());
        QCOMPARE(later.page(u"ntp"_s).columns, memory.columns);
        QCOMPARE(later.page(u"ntpx"_s).request.size(), 2);
    }

    void longListsAreCut()
    {
        const QString path = newPath();
        PageMemory memory;
        for (int i = 0; i < 100; ++i)
            memory.recentTargets += u"target%1"_s.arg(i);
        memory.recentTargets[1] = QString(5000, u'x');
        {
            Settings settings(path);
            settings.setPage(u"ntp"_s, memory);
            QVERIFY(settings.save());
        }
        const QStringList targets = Settings(path).page(u"ntp"_s).recentTargets;
        QCOMPARE(targets.size(), 12);
        QCOMPARE(targets[1], u"target2"_s);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
