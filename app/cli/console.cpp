// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "app/cli/signals.h"
#include "core/output/commandline.h"
#include "core/output/savefile.h"

#include <QFile>

#include <cstdio>

namespace sockeye
{

bool printOut(const QString &text, const CancelToken &stop)
{
    SaveFile out = SaveFile::standardOutput(stop);
    return out.write(text.toUtf8()) && out.commit();
}

void printError(const QString &line)
{
    SaveFile error = SaveFile::standardError();
    const Result<void> done = error.write((line + u'\n').toUtf8());
    Q_UNUSED(done) // there is nowhere left to say it
}

int failWith(const Error &error)
{
    printError(commandError(error));
    return int(ExitStatus::BadRequest);
}

Result<QByteArray> readStandardInput()
{
    QByteArray bytes;
    char part[65536];
    std::size_t count = 0;
    while ((count = std::fread(part, 1, sizeof part, stdin)) > 0 && caughtSignal() == 0)
        bytes.append(part, qsizetype(count));
    if (caughtSignal() != 0)
        return Error::cancelled("read");
    return bytes;
}

} // namespace sockeye
