// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/recordedruns.h"

#include <cstdint>
#include <cstdlib>

using namespace sockeye;

namespace
{

const test::FakeRuns &runs()
{
    static const test::FakeRuns made = [] {
        test::FakeRuns fake;
        fake.runs[QStringLiteral("a")] = test::recordedRun(
            QStringLiteral("a"), R"([{"m":"x","n":1,"t":0.5,"e":null},{"m":"y","n":2,"t":-3,"e":"EAGAIN"}])",
            R"({"o":-2.5,"b":"18446744073709551615"})", QByteArray(48, '\x1b'));
        fake.picked[QStringLiteral("v")] = QStringLiteral("0.7");
        return fake;
    }();
    return made;
}

} // namespace

/// Any text: a value that is finite, or a sentence.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const Result<Expression> expression = Expression::parse(text);
    if (!expression) {
        if (expression.error().detail.isEmpty())
            std::abort();
        return 0;
    }
    (void)expression->references();
    (void)expression->names();
    const Result<SheetValue> value = expression->evaluate(runs());
    if (!value) {
        if (value.error().detail.isEmpty())
            std::abort();
        return 0;
    }
    const auto *number = std::get_if<SheetNumber>(&*value);
    if (number && (!number->isFinite() || number->text().isEmpty()))
        std::abort();
    return 0;
}
