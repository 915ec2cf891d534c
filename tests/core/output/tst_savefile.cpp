// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/savefile.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <future>
#include <thread>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

const QByteArray oldContent = "the old file\n";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("can't be read");
}

// Runs \a check in a child process, so that what it does to itself (limits, namespaces, another user) stays there. The
// child's exit status: 0 is right, 77 means that it is not allowed here.
template <class Check>
int inChild(Check check)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(check());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

constexpr int notAllowed = 77;

// Replaces the file and expects the error \a symbol; then the old content and nothing beside it.
int expectFailure(const QString &path, const QByteArray &symbol, qsizetype size)
{
    const Result<void> saved = saveBytes(path, QByteArray(size, 'x'));
    if (saved)
        return 1;
    if (errorSymbol(saved.error()) != symbol)
        return 2;
    if (contentOf(path) != oldContent)
        return 3;
    return QDir(QFileInfo(path).path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size() == 1
        ? 0
        : 4;
}

} // namespace

class SaveFileTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void newFile();
    void replacesWhole();
    void keepsThePermissions();
    void fault113_symlink();
    void fault113_danglingSymlink();
    void fault113_linksInACircle();
    void fault113_nameOf255Bytes();
    void fault113_refused_data();
    void fault113_refused();
    void fault113_readOnlyFolder();
    void fault113_fifoWithoutReader();
    void fault113_fifoWithReader();
    void fault113_fifoThatIsNotRead();
    void fault113_stopWhileAPipeIsFull();
    void brokenPipe();
    void fault112_fullDisk();
    void fault112_fileSizeLimit();
    void fault112_devFull();
    void fault114_cancelledHalfWay();
    void standardOutput();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void SaveFileTest::init()
{
    std::signal(SIGPIPE, SIG_IGN);
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void SaveFileTest::newFile()
{
    QVERIFY(saveBytes(path(u"new.csv"_s), "a,b\r\n"));
    QCOMPARE(contentOf(path(u"new.csv"_s)), QByteArray("a,b\r\n"));
    QCOMPARE(files(), QStringList{u"new.csv"_s});
    struct stat info {
    };
    QCOMPARE(::stat(qPrintable(path(u"new.csv"_s)), &info), 0);
    const mode_t mask = ::umask(0);
    ::umask(mask);
    QCOMPARE(info.st_mode & 0777, 0666 & ~mask);
}

void SaveFileTest::replacesWhole()
{
    const QString name = path(u"a.csv"_s);
    QVERIFY(saveBytes(name, oldContent));
    Result<SaveFile> file = SaveFile::open(name);
    QVERIFY(file);
    QVERIFY(file->isReplacing());
    QVERIFY(file->write("new"));
    QCOMPARE(contentOf(name), oldContent);
    QVERIFY(file->commit());
    QCOMPARE(contentOf(name), QByteArray("new"));
    QCOMPARE(files(), QStringList{u"a.csv"_s});
}

void SaveFileTest::keepsThePermissions()
{
    const QString name = path(u"a.csv"_s);
    QVERIFY(saveBytes(name, oldContent));
    QCOMPARE(::chmod(qPrintable(name), 0640), 0);
    QVERIFY(saveBytes(name, "new"));
    struct stat info {
    };
    QCOMPARE(::stat(qPrintable(name), &info), 0);
    QCOMPARE(info.st_mode & 0777, mode_t(0640));
}

void SaveFileTest::fault113_symlink()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"there"_s));
    QVERIFY(saveBytes(path(u"there/real.csv"_s), oldContent));
    QVERIFY(QFile::link(u"there/real.csv"_s, path(u"link.csv"_s)));
    QVERIFY(saveBytes(path(u"link.csv"_s), "new"));
    QVERIFY(QFileInfo(path(u"link.csv"_s)).isSymLink());
    QCOMPARE(contentOf(path(u"there/real.csv"_s)), QByteArray("new"));
}

void SaveFileTest::fault113_danglingSymlink()
{
    QVERIFY(QFile::link(u"real.csv"_s, path(u"link.csv"_s)));
    QVERIFY(saveBytes(path(u"link.csv"_s), "new"));
    QVERIFY(QFileInfo(path(u"link.csv"_s)).isSymLink());
    QCOMPARE(contentOf(path(u"real.csv"_s)), QByteArray("new"));
}

void SaveFileTest::fault113_linksInACircle()
{
    QVERIFY(QFile::link(u"b"_s, path(u"a"_s)));
    QVERIFY(QFile::link(u"a"_s, path(u"b"_s)));
    const Result<void> saved = saveBytes(path(u"a"_s), "new");
    QVERIFY(!saved);
    QCOMPARE(errorSymbol(saved.error()), QByteArray("ELOOP"));
}

void SaveFileTest::fault113_nameOf255Bytes()
{
    const QString longest = path(QString(255, u'n'));
    QVERIFY(saveBytes(longest, oldContent));
    QVERIFY(saveBytes(longest, "new"));
    QCOMPARE(contentOf(longest), QByteArray("new"));
    const Result<void> tooLong = saveBytes(path(QString(256, u'n')), "new");
    QVERIFY(!tooLong);
    QCOMPARE(errorSymbol(tooLong.error()), QByteArray("ENAMETOOLONG"));
    QVERIFY(errorSentence(tooLong.error()).contains(u"too long"_s));
    QCOMPARE(files().size(), 1);
}

void SaveFileTest::fault113_refused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("symbol");
    QTest::newRow("fault 113: a folder") << u"."_s << QByteArray("EISDIR");
    QTest::newRow("fault 113: a folder with a slash") << u"new/"_s << QByteArray("EISDIR");
    QTest::newRow("fault 113: no such folder") << u"missing/a.csv"_s << QByteArray("ENOENT");
    QTest::newRow("fault 113: a file as folder") << u"old.csv/a.csv"_s << QByteArray("ENOTDIR");
    QTest::newRow("a NUL in the name") << u"a\0b"_s << QByteArray();
}

void SaveFileTest::fault113_refused()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, symbol);
    QVERIFY(saveBytes(path(u"old.csv"_s), oldContent));
    const Result<void> saved = saveBytes(m_folder->path() + u'/' + name, "new");
    QVERIFY(!saved);
    QCOMPARE(errorSymbol(saved.error()), symbol);
    QVERIFY2(errorSentence(saved.error()).contains(m_folder->path()), qPrintable(errorSentence(saved.error())));
    QCOMPARE(contentOf(path(u"old.csv"_s)), oldContent);
    QCOMPARE(files(), QStringList{u"old.csv"_s});
}

void SaveFileTest::fault113_readOnlyFolder()
{
    const QString name = path(u"old.csv"_s);
    QVERIFY(saveBytes(name, oldContent));
    QCOMPARE(::chmod(qPrintable(m_folder->path()), 0555), 0);
    const int status = inChild([&] {
        constexpr uid_t nobody = 65534; // permissions do not bind root
        if (::geteuid() == 0 && ::setuid(nobody) != 0)
            return notAllowed;
        const Result<void> saved = saveBytes(name, "new");
        const QString sentence = saved ? QString() : errorSentence(saved.error());
        return sentence.contains(name) && sentence.contains(u"EACCES"_s) && contentOf(name) == oldContent ? 0 : 1;
    });
    ::chmod(qPrintable(m_folder->path()), 0755);
    if (status == notAllowed)
        QSKIP("this user can't become another one");
    QCOMPARE(status, 0);
}

void SaveFileTest::fault113_fifoWithoutReader()
{
    QCOMPARE(::mkfifo(qPrintable(path(u"pipe"_s)), 0600), 0);
    QElapsedTimer timer;
    timer.start();
    const Result<void> saved = saveBytes(path(u"pipe"_s), "new");
    QVERIFY(timer.elapsed() < 5000);
    QVERIFY(!saved);
    QVERIFY2(errorSentence(saved.error()).contains(u"no program reads"_s), qPrintable(errorSentence(saved.error())));
}

void SaveFileTest::fault113_fifoWithReader()
{
    QCOMPARE(::mkfifo(qPrintable(path(u"pipe"_s)), 0600), 0);
    QByteArray received;
    std::thread reader([&] { received = contentOf(path(u"pipe"_s)); });
    const QByteArray much(1000000, 'x'); // more than a pipe holds
    Result<SaveFile> file = SaveFile::open(path(u"pipe"_s), SaveFile::Patience::Wait);
    QVERIFY(file);
    QVERIFY(!file->isReplacing());
    QVERIFY(file->write(much));
    QVERIFY(file->commit());
    reader.join();
    QCOMPARE(received, much);
    struct stat info {
    };
    QCOMPARE(::stat(qPrintable(path(u"pipe"_s)), &info), 0);
    QVERIFY(S_ISFIFO(info.st_mode));
}

void SaveFileTest::fault113_fifoThatIsNotRead()
{
    QCOMPARE(::mkfifo(qPrintable(path(u"pipe"_s)), 0600), 0);
    const int reader = ::open(qPrintable(path(u"pipe"_s)), O_RDONLY | O_NONBLOCK);
    QElapsedTimer timer;
    timer.start();
    const Result<void> saved = saveBytes(path(u"pipe"_s), QByteArray(1000000, 'x'));
    QVERIFY(timer.elapsed() < 5000);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::TimedOut);
    ::close(reader);
}

void SaveFileTest::fault113_stopWhileAPipeIsFull()
{
    QCOMPARE(::mkfifo(qPrintable(path(u"pipe"_s)), 0600), 0);
    const int reader = ::open(qPrintable(path(u"pipe"_s)), O_RDONLY | O_NONBLOCK);
    CancelToken token;
    Result<SaveFile> file = SaveFile::open(path(u"pipe"_s), SaveFile::Patience::Wait, token);
    QVERIFY(file);
    auto saved = std::async(std::launch::async, [&] { return file->write(QByteArray(1000000, 'x')); });
    token.cancel();
    const Result<void> done = saved.get();
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Cancelled);
    ::close(reader);
}

void SaveFileTest::brokenPipe()
{
    QCOMPARE(::mkfifo(qPrintable(path(u"pipe"_s)), 0600), 0);
    const int reader = ::open(qPrintable(path(u"pipe"_s)), O_RDONLY | O_NONBLOCK);
    Result<SaveFile> file = SaveFile::open(path(u"pipe"_s));
    QVERIFY(file);
    ::close(reader);
    const Result<void> done = file->write("x");
    QVERIFY(!done);
    QCOMPARE(errorSymbol(done.error()), QByteArray("EPIPE"));
    QVERIFY(!file->write("y"));
    QVERIFY(!file->commit());
}

void SaveFileTest::fault112_fullDisk()
{
    const QByteArray folder = m_folder->path().toUtf8();
    const int status = inChild([&] {
        if (::unshare(CLONE_NEWNS | (::geteuid() == 0 ? 0 : CLONE_NEWUSER)) != 0
            || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
            || ::mount("tmpfs", folder.constData(), "tmpfs", 0, "size=64k") != 0)
            return notAllowed;
        const QString name = QString::fromUtf8(folder) + u"/a.csv"_s;
        if (!saveBytes(name, oldContent))
            return 10;
        return expectFailure(name, "ENOSPC", 1000000);
    });
    if (status == notAllowed)
        QSKIP("a small file system can't be mounted here; the limit on a file's size is tried instead");
    QCOMPARE(status, 0);
}

void SaveFileTest::fault112_fileSizeLimit()
{
    const QString name = path(u"a.csv"_s);
    QVERIFY(saveBytes(name, oldContent));
    const int status = inChild([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{65536, 65536};
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
            return notAllowed;
        return expectFailure(name, "EFBIG", 100000); // the first write is short, the second fails
    });
    if (status == notAllowed)
        QSKIP("limits can't be set here");
    QCOMPARE(status, 0);
}

void SaveFileTest::fault112_devFull()
{
    const Result<void> saved = saveBytes(u"/dev/full"_s, "x");
    QVERIFY(!saved);
    QVERIFY2(errorSentence(saved.error()).contains(u"disk is full"_s), qPrintable(errorSentence(saved.error())));
    QVERIFY(saveBytes(u"/dev/null"_s, "x"));
}

void SaveFileTest::fault114_cancelledHalfWay()
{
    const QString name = path(u"a.csv"_s);
    QVERIFY(saveBytes(name, oldContent));
    {
        Result<SaveFile> file = SaveFile::open(name);
        QVERIFY(file);
        QVERIFY(file->write(QByteArray(100000, 'x')));
        QCOMPARE(files().size(), 2);
    }
    QCOMPARE(contentOf(name), oldContent);
    QCOMPARE(files(), QStringList{u"a.csv"_s});
}

// `/dev/stdout` of a program whose output goes to a file goes on behind what is there.
void SaveFileTest::standardOutput()
{
    const QString name = path(u"out"_s);
    QVERIFY(saveBytes(name, "first\n"));
    const int status = inChild([&] {
        const int file = ::open(qPrintable(name), O_WRONLY | O_APPEND);
        ::dup2(file, STDOUT_FILENO);
        SaveFile direct = SaveFile::standardOutput();
        const bool second = bool(direct.write("second\n")) && bool(direct.commit());
        const bool third = bool(saveBytes(u"/dev/stdout"_s, "third\n"));
        const bool fourth = bool(saveBytes(u"/dev/fd/1"_s, "fourth\n"));
        return second && third && fourth ? 0 : 1;
    });
    QCOMPARE(status, 0);
    QCOMPARE(contentOf(name), QByteArray("first\nsecond\nthird\nfourth\n"));
}

QTEST_GUILESS_MAIN(SaveFileTest)
#include "tst_savefile.moc"
