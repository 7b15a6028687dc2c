using Gazette.Text;

namespace Gazette.Tests.Text;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("张师傅 13800138000 停水吗", "张师傅 *** 停水吗")]
    [InlineData("电话138-0013-8000", "电话***")]
    [InlineData("138 0013 8000什么时候修", "***什么时候修")]
    [InlineData("+86 138 0013 8000", "***")]
    [InlineData("区号 028-1234567 打不通", "区号 *** 打不通")]
    [InlineData("身份证110101199003070937的补贴", "身份证***的补贴")]
    [InlineData("11010119900307093x", "***")]
    [InlineData("卡号6222 0212 3456 7890 123", "卡号***")]
    [InlineData("我的邮箱 li.ming+a@mail.example.cn 收不到", "我的邮箱 *** 收不到")]
    [InlineData("@li_ming 说的", "*** 说的")]
    [InlineData("川a12345被拖走", "***被拖走")]
    [InlineData("川ad12345被拖走", "***被拖走")]
    [InlineData("一三八零零一三八零零零", "***")]
    [InlineData("qq 12345678", "qq ***")]
    public void What_belongs_to_a_person_is_masked(string asked, string kept) => Assert.Equal(kept, PersonalData.Masked(Folding.Fold(asked)));

    [Theory]
    [InlineData("2020年1至8月财政收入")]
    [InlineData("2020-09-10 停水")]
    [InlineData("2020.9.10 停水")]
    [InlineData("2020-01/2020-08 财政收入")]
    [InlineData("公交12路 3018")]
    [InlineData("十四五规划")]
    [InlineData("mpa 考试")]
    public void What_news_are_about_stays(string asked) => Assert.Equal(asked, PersonalData.Masked(Folding.Fold(asked)));

    [Fact]
    public void A_number_in_full_width_is_masked_too() => Assert.Equal("电话***", PersonalData.Masked(Folding.Fold("电话１３８００１３８０００")));

    [Fact]
    public void Any_text_is_masked_in_time_and_twice_changes_nothing() => CsCheck.Check.Sample(CsCheck.Gen.String, text =>
    {
        var once = PersonalData.Masked(Folding.Fold(text));
        Assert.Equal(once, PersonalData.Masked(once));
    });
}
