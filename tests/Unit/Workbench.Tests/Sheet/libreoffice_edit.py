"""Does to a workbook, with LibreOffice, what a vendor does: types, sorts, moves a column, adds a column and a sheet.

libreoffice_edit.py IN.xlsx OUT.xlsx PROFILE TYPED.json
TYPED.json: [[row id, column id, kind, value], ...] with kind "number", "text", "formula" or "date".
"""
import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.table import TableSortField

OFFICE = "/usr/bin/soffice"
START_SECONDS = 90


def prop(name, value):
    return PropertyValue(Name=name, Value=value)


def connect(process, pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(START_SECONDS * 5):
        if process.poll() not in (None, 0):
            raise SystemExit(f"soffice ended with {process.returncode}")
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    raise SystemExit("soffice does not answer")


def column_of(sheet, wanted, last):
    for column in range(last + 1):
        if sheet.getCellByPosition(column, 0).String == "yui:" + wanted:
            return column
    raise SystemExit(f"no column {wanted}")


def end_of(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    address = cursor.RangeAddress
    return address.EndColumn, address.EndRow


def type_cells(document, sheet, typed):
    last_column, last_row = end_of(sheet)
    rows = {sheet.getCellByPosition(0, r).String: r for r in range(3, last_row + 1)}
    for row, column, kind, value in typed:
        cell = sheet.getCellByPosition(column_of(sheet, column, last_column), rows[row])
        if kind == "number":
            cell.Value = value
        elif kind == "formula":
            cell.Formula = value
        elif kind == "date":
            cell.Value = value
            cell.NumberFormat = document.NumberFormats.getStandardFormat(2, uno.createUnoStruct("com.sun.star.lang.Locale"))
        else:
            cell.String = value


def sort_rows(sheet):
    last_column, last_row = end_of(sheet)
    field = TableSortField()
    field.Field = column_of(sheet, "threat", last_column)
    field.IsAscending = False
    table = sheet.getCellRangeByPosition(0, 3, last_column, last_row)
    table.sort((
        prop("SortFields", uno.Any("[]com.sun.star.table.TableSortField", (field,))),
        prop("ContainsHeader", False),
        prop("IsSortColumns", False),
    ))


def move_column(sheet, wanted, to):
    last_column, last_row = end_of(sheet)
    sheet.Columns.insertByIndex(to, 1)
    origin = column_of(sheet, wanted, last_column + 1)
    sheet.moveRange(
        sheet.getCellByPosition(to, 0).CellAddress,
        sheet.getCellRangeByPosition(origin, 0, origin, last_row).RangeAddress)
    sheet.Columns.removeByIndex(origin, 1)


def main(source, target, profile, typed):
    pipe = f"yuimori{os.getpid()}"
    process = subprocess.Popen([
        OFFICE, f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--nologo", "--nodefault",
        f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        context = connect(process, pipe)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        document = desktop.loadComponentFromURL("file://" + source, "_blank", 0, (prop("Hidden", True),))
        sheet = document.Sheets.getByIndex(1)
        with open(typed, encoding="utf-8") as file:
            type_cells(document, sheet, json.load(file))
        sort_rows(sheet)
        move_column(sheet, "point", 1)
        sheet.Columns.insertByIndex(4, 1)
        sheet.getCellByPosition(4, 2).String = "社内メモ"
        document.Sheets.insertNewByName("社内メモ", 0)
        document.Sheets.getByIndex(0).getCellByPosition(0, 0).String = "メモ"
        document.storeToURL("file://" + target, (prop("FilterName", "Calc MS Excel 2007 XML"),))
        document.close(True)
        desktop.terminate()
        process.wait(30)
    finally:
        if process.poll() is None:
            process.kill()


main(*[os.path.abspath(a) for a in sys.argv[1:5]])
