namespace Gazette.Text;

/// <summary>Adds up a numeral with units from left to right; refuses what nobody writes (十百, 五六千).</summary>
internal struct NumeralSum
{
    private const long Wan = 10_000;
    private const long Yi = 100_000_000;
    private long yi, wan, section, digits, smallest, last;
    private bool hasDigits, ascii, zero, yiTaken, wanTaken;

    /// <summary>The next digit; only ASCII and full-width digits may follow each other (12万, never 一二万).</summary>
    public bool TakeDigit(int digit, bool isAscii)
    {
        if (digit < 0)
            return false;
        if (digit == 0 && !isAscii)
        {
            // 零 stands between units and says that what follows is counted in ones: 一百零三.
            zero = true;
            return !hasDigits && last > 0;
        }
        if (hasDigits && !(isAscii && ascii))
            return false;
        digits = hasDigits ? digits * 10 + digit : digit;
        (hasDigits, ascii) = (true, isAscii);
        return true;
    }

    /// <summary>The next unit.</summary>
    public bool TakeUnit(long unit) => unit switch
    {
        Wan => TakeWan(),
        Yi => TakeYi(),
        _ => TakeSmall(unit),
    };

    /// <summary>The number, when one was read.</summary>
    public bool TryTotal(out long value)
    {
        // 一百二 is 120 and 三万五 is 35,000; 一百零二 is 102.
        if (hasDigits && !zero && last > 10 && digits < 10)
            digits *= last / 10;
        value = yi + wan + section + digits;
        return last > 0;
    }

    private bool TakeSmall(long unit)
    {
        if (!hasDigits && unit == 10)
            digits = 1;
        else if (!hasDigits || digits > 9)
            return false;
        if (smallest > 0 && unit >= smallest)
            return false;
        section += digits * unit;
        (smallest, last) = (unit, unit);
        Forget();
        return true;
    }

    private bool TakeWan()
    {
        if (wanTaken || section + digits == 0 || section + digits >= Wan)
            return false;
        wan = (section + digits) * Wan;
        (wanTaken, section, smallest, last) = (true, 0, 0, Wan);
        Forget();
        return true;
    }

    private bool TakeYi()
    {
        if (yiTaken || wan + section + digits == 0)
            return false;
        yi = (wan + section + digits) * Yi;
        (yiTaken, wanTaken, wan, section, smallest, last) = (true, false, 0, 0, 0, Yi);
        Forget();
        return true;
    }

    private void Forget() => (hasDigits, ascii, zero, digits) = (false, false, false, 0);
}
