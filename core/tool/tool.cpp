// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tool/tool.h"

#include <algorithm>

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

bool Tool::hasKeys() const
{
    return findField(m_rowFields, [](const Field &field) { return field.isKey; }) != nullptr;
}

} // namespace sockeye
