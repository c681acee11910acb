using Yuimori.Trust.Files;
using Yuimori.Trust.Tests.Support;

namespace Yuimori.Trust.Tests.Files;

public sealed class DurableFileTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(true, UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(false, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead)]
    public void Write_ModeIsRight_AlsoOverAnOpenOne(bool secret, UnixFileMode mode)
    {
        var file = _directory.File("f");
        File.WriteAllText(file, "before");
        File.SetUnixFileMode(file, (UnixFileMode)0b110_110_110);
        DurableFile.Write(file, "after"u8, secret);
        Assert.Equal("after", File.ReadAllText(file));
        Assert.Equal(mode, File.GetUnixFileMode(file) & mode);
        if (secret) Assert.Equal(mode, File.GetUnixFileMode(file));
        Assert.Equal(["f"], Directory.GetFiles(_directory.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Write_LinkPlantedWhereItWritesAside_IsNotFollowed()
    {
        var victim = _directory.File("victim");
        File.WriteAllText(victim, "untouched");
        File.CreateSymbolicLink(_directory.File("key.new"), victim);
        DurableFile.Write(_directory.File("key"), "secret"u8, secret: true);
        Assert.Equal("untouched", File.ReadAllText(victim));
        Assert.Equal("secret", File.ReadAllText(_directory.File("key")));
    }

    [Fact]
    public void ReadSmall_LargerThanItsKind_IsRefused()
    {
        File.WriteAllText(_directory.File("f"), "12345");
        Assert.Equal(5, DurableFile.ReadSmall(_directory.File("f"), 5).Length);
        Assert.Throws<IOException>(() => DurableFile.ReadSmall(_directory.File("f"), 4));
    }
}
