// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practicedirectory.h"
#include "core/tool/catalogue.h"
#include "core/tool/job.h"
#include "ui/desktopcolours.h"
#include "ui/lab/labdock.h"
#include "ui/lab/labsession.h"
#include "ui/mainwindow.h"
#include "ui/practice/practicedock.h"
#include "ui/settings.h"

#include <QApplication>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace
{

struct Arguments {
    QString tool;
    QStringList targets;
    QString worksheet; // its file
    QString problem; // one line
    bool wantsHelp = false;
    bool wantsVersion = false;
};

Arguments parseArguments(QStringList words)
{
    Arguments arguments;
    words.removeFirst();
    if (words.isEmpty())
        return arguments;
    const QString first = words.takeFirst();
    if (first == u"--help" || first == u"-h") {
        arguments.wantsHelp = true;
    } else if (first == u"--version") {
        arguments.wantsVersion = true;
    } else if (first == u"--tool" || first.startsWith(u"--tool=")) {
        arguments.tool = first.startsWith(u"--tool=") ? first.mid(7) : words.isEmpty() ? QString() : words.takeFirst();
        if (arguments.tool.isEmpty())
            arguments.problem = u"--tool needs the id of a tool, as in: sockeye --tool ntp"_s;
        else if (!sockeye::findTool(arguments.tool))
            arguments.problem = u"no tool is called “%1”; sockeye-cli list names them"_s.arg(arguments.tool);
        else if (!words.isEmpty() && !sockeye::findTool(arguments.tool)->targetField())
            arguments.problem = u"%1 takes no target"_s.arg(arguments.tool);
        for (const QString &word : words) {
            if (word.startsWith(u"--"))
                arguments.problem = u"unknown option “%1”; sockeye --help shows what is possible"_s.arg(word);
        }
        arguments.targets = words;
    } else if (first == u"--worksheet" || first.startsWith(u"--worksheet=")) {
        arguments.worksheet = first.startsWith(u"--worksheet=") ? first.mid(12)
            : words.isEmpty()                                   ? QString()
                                                                : words.takeFirst();
        if (arguments.worksheet.isEmpty())
            arguments.problem = u"--worksheet needs a file, as in: sockeye --worksheet lab4-timeouts.md"_s;
        else if (!words.isEmpty())
            arguments.problem = u"unknown argument “%1” behind --worksheet and its file"_s.arg(words.front());
    } else {
        arguments.problem = u"unknown argument “%1”; sockeye --help shows what is possible"_s.arg(first);
    }
    return arguments;
}

// What can be answered without a display. True when that was all.
bool answerAtOnce(const Arguments &arguments, int &status)
{
    if (!arguments.problem.isEmpty()) {
        std::fprintf(stderr, "sockeye: %s\n", arguments.problem.toLocal8Bit().constData());
        status = 2;
        return true;
    }
    if (arguments.wantsHelp)
        std::puts("usage: sockeye [--tool ID [TARGET...] | --worksheet FILE]\n\n"
                  "Opens the window, on that tool's tab with the target filled in, or with that worksheet.");
    if (arguments.wantsVersion)
        std::puts("sockeye " SOCKEYE_VERSION);
    status = 0;
    return arguments.wantsHelp || arguments.wantsVersion;
}

void setUp(QApplication &app)
{
    QApplication::setApplicationName(u"sockeye"_s);
    QApplication::setApplicationDisplayName(u"Sockeye"_s);
    QApplication::setApplicationVersion(QStringLiteral(SOCKEYE_VERSION));
    QApplication::setDesktopFileName(u"sockeye"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/sockeye.svg"_s));
    Q_UNUSED(app)
}

} // namespace

int main(int argc, char *argv[])
{
    int status = 0;
    QStringList words;
    for (int i = 0; i < argc; ++i)
        words += QString::fromLocal8Bit(argv[i]);
    // A display may not be there, and Qt would end the program before it could be said what is possible.
    const bool plain = words.contains(u"--help"_s) || words.contains(u"-h"_s) || words.contains(u"--version"_s);
    if (plain && answerAtOnce(parseArguments(words), status))
        return status;

    QApplication app(argc, argv); // takes Qt's own arguments out
    setUp(app);
    const Arguments arguments = parseArguments(QApplication::arguments());
    if (answerAtOnce(arguments, status))
        return status;

    using namespace std::chrono_literals;
    sockeye::Settings settings;
    sockeye::applyTheme(settings.theme());
    sockeye::WorkerPool pool;
    const auto practice = std::make_shared<sockeye::PracticeDirectory>(sockeye::PracticeDirectory::Sharing::Shared);
    sockeye::LabSession lab(practice, sockeye::WorkStore::defaultFolder());
    {
        sockeye::MainWindow window(sockeye::catalogue(), {practice, pool.executor(), &settings, &lab}, practice);
        if (!arguments.tool.isEmpty())
            window.openTool(arguments.tool, arguments.targets.join(u", "_s));
        if (sockeye::ToolPage *page = window.currentPage())
            page->focusRequest();
        window.show();
        if (!arguments.worksheet.isEmpty())
            QTimer::singleShot(0, window.lab(), [&] { window.lab()->openSheet(arguments.worksheet); });
        QTimer::singleShot(0, &window, [&] {
            window.practice()->start(); // beside the window, which doesn't wait for it
            auto *colours = new sockeye::DesktopColours({}, &window);
            QObject::connect(colours, &sockeye::DesktopColours::told, &window, &sockeye::MainWindow::followDesktop);
        });
        status = QApplication::exec();
    } // pages cancel what runs, and let go
    const bool ended = pool.finish(500ms);
    practice->stopOwn();
    if (!ended) {
        // A look-up that can't be interrupted is left behind.
        std::fflush(nullptr);
        std::_Exit(status);
    }
    return status;
}
