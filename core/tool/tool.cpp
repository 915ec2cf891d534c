// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tool/tool.h"

#include "core/tool/rowchange.h"

#include <algorithm>
#include <iterator>

namespace sockeye
{

namespace
{

template <class Predicate>
const Field *findField(std::span<const Field> fields, Predicate predicate)
{
    const auto found = std::find_if(fields.begin(), fields.end(), predicate);
    return found == fields.end() ? nullptr : &*found;
}

} // namespace

const Field *Tool::targetField() const
{
    return findField(m_requestFields, [](const Field &field) { return field.place == Place::Target; });
}

const Field *Tool::requestField(QStringView fieldId) const
{
    return findField(m_requestFields, [fieldId](const Field &field) { return fieldId == QLatin1StringView(field.id); });
}

const Field *Tool::rowField(QLatin1StringView fieldId) const
{
    return findField(m_rowFields, [fieldId](const Field &field) { return fieldId == QLatin1StringView(field.id); });
}

const Field *Tool::statusField() const
{
    return findField(m_rowFields, [](const Field &field) { return field.isStatus; });
}

const Field *Tool::changeField() const
{
    return findField(m_rowFields,
                     [](const Field &field) { return field.words().data() == std::data(Words<RowChange>::list); });
}

bool Tool::hasKeys() const
{
    return findField(m_rowFields, [](const Field &field) { return field.isKey; }) != nullptr;
}

std::optional<Failure> Tool::failureOf(const void *row) const
{
    const Field *status = statusField();
    if (!status || status->outcome(row) != Outcome::Failure)
        return {};
    const Field *said = findField(m_rowFields, [](const Field &field) { return QByteArrayView(field.id) == "error"; });
    const QByteArray word = status->text(row);
    const QString text = said && !said->absent(row) ? QString::fromUtf8(said->text(row)) : QString();
    return explainFailure(rowError(row, errorOfStatus(word, text)), word);
}

QString Tool::explainRow(const void *row) const
{
    const QString values = explainValues(row);
    const std::optional<Failure> failure = failureOf(row);
    if (!failure)
        return values;
    return values.isEmpty() ? failure->text() : failure->text() + u' ' + values;
}

} // namespace sockeye
