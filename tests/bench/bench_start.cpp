// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of a process to the first paint of its window, and what it then holds in memory: Sockeye's window
// beside an empty QMainWindow and one with a word in it, which the fonts are loaded for, taking turns. Prints a table,
// asserts nothing. Run it where there is a display, or with
// QT_QPA_PLATFORM=offscreen.
#include "core/base/language.h"
#include "core/practice/practicedirectory.h"
#include "core/tool/catalogue.h"
#include "core/tool/job.h"
#include "ui/lab/labsession.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

qint64 nowNanoseconds()
{
    return std::chrono::duration_cast<Nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double residentMebibytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

// Tells when the window has been painted for the first time, and half a second later what it holds.
class FirstPaint : public QObject
{
public:
    explicit FirstPaint(qint64 started)
        : m_started(started)
    {
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || m_isPainted)
            return false;
        m_isPainted = true;
        watched->event(event);
        std::printf("%.1f ", double(nowNanoseconds() - m_started) / 1e6);
        QTimer::singleShot(500, this, [] {
            std::printf("%.1f\n", residentMebibytes());
            QApplication::quit();
        });
        return true;
    }

private:
    const qint64 m_started;
    bool m_isPainted = false;
};

int showEmpty(QApplication &app, qint64 started, const QString &word)
{
    QMainWindow window;
    window.resize(1366, 690);
    if (!word.isEmpty())
        window.setCentralWidget(new QLabel(word));
    FirstPaint paint(started);
    window.installEventFilter(&paint);
    window.show();
    return app.exec();
}

int showSockeye(QApplication &app, qint64 started)
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"window.ini"_s));
    Translation translation;
    translation.choose(settings.language());
    applyTheme(settings.theme());
    WorkerPool pool;
    const auto practice = std::make_shared<PracticeDirectory>(PracticeDirectory::Sharing::Private);
    LabSession lab(practice, folder.path());
    MainWindow window(catalogue(), {practice, pool.executor(), &settings, &translation, &lab}, practice);
    FirstPaint paint(started);
    window.installEventFilter(&paint);
    window.show();
    return app.exec();
}

struct Figures {
    double ms = 0;
    double mebibytes = 0;
};

Figures measure(const char *mode)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  {QString::fromLatin1(mode), QString::number(nowNanoseconds())});
    process.waitForFinished(60'000);
    const QList<QByteArray> words = process.readAllStandardOutput().trimmed().split(' ');
    return {words.value(0).toDouble(), words.value(1).toDouble()};
}

template <class Value>
double median(std::vector<Figures> all, Value value)
{
    std::sort(all.begin(), all.end(), [value](const Figures &a, const Figures &b) { return a.*value < b.*value; });
    return all[all.size() / 2].*value;
}

} // namespace

int main(int argc, char *argv[])
{
    const QByteArray mode = argc > 2 ? argv[1] : "";
    if (!mode.isEmpty()) {
        QApplication app(argc, argv);
        const qint64 started = QByteArray(argv[2]).toLongLong();
        if (mode == "sockeye")
            return showSockeye(app, started);
        return showEmpty(app, started, mode == "word" ? u"Sockeye"_s : QString());
    }
    const QCoreApplication app(argc, argv);
    const int rounds = argc > 1 ? std::max(1, atoi(argv[1])) : 9;
    std::vector<Figures> empty;
    std::vector<Figures> word;
    std::vector<Figures> sockeye;
    for (int i = 0; i < rounds; ++i) {
        empty.push_back(measure("empty"));
        word.push_back(measure("word"));
        sockeye.push_back(measure("sockeye"));
    }
    const double emptyMs = median(empty, &Figures::ms);
    std::printf("%-28s %14s %8s %16s\n", "", "first paint", "ratio", "resident memory");
    const auto print = [emptyMs](const char *name, const std::vector<Figures> &all) {
        const double ms = median(all, &Figures::ms);
        std::printf("%-28s %11.1f ms %6.2f × %12.1f MiB\n", name, ms, ms / emptyMs, median(all, &Figures::mebibytes));
    };
    print("empty QMainWindow", empty);
    print("QMainWindow with a word", word);
    print("Sockeye's window", sockeye);
    return 0;
}
