using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Yuimori.Trust.Log;

namespace Yuimori.Trust.Tests.Log;

public sealed class MerkleTests
{
    private static readonly string[] KnownLeaves =
    [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ];

    private static readonly string[] KnownRoots =
    [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    /// <summary>The published test data of RFC 6962's reference implementation.</summary>
    [Fact]
    public void Roots_OfTheReferenceLeaves_AreThePublishedOnes()
    {
        var range = new CompactRange();
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Hex(range.Root()));
        for (var i = 0; i < KnownLeaves.Length; i++)
        {
            range.Append(MerkleHash.OfLeaf(Convert.FromHexString(KnownLeaves[i])));
            Assert.Equal(KnownRoots[i], Hex(range.Root()));
        }
    }

    [Fact]
    public void Roots_AtEverySize_AreThoseOfTheDefinition()
    {
        var leaves = Leaves(300);
        var range = new CompactRange();
        for (var size = 1; size <= leaves.Length; size++)
        {
            range.Append(leaves[size - 1]);
            Assert.Equal(Definition(leaves.AsSpan(0, size)), range.Root());
        }
    }

    [Fact]
    public void Positions_OfCompletedNodes_AreConsecutive()
    {
        var (range, next) = (new CompactRange(), 0L);
        foreach (var leaf in Leaves(300))
        {
            range.Append(leaf, (address, _) => Assert.Equal(next++, address.Position));
            Assert.Equal(next, NodeAddress.CountFor(range.Size));
        }
    }

    [Fact]
    public void Load_AtEverySize_IsTheTreeThatWasThere()
    {
        var (leaves, nodes) = Tree(300);
        for (var size = 0; size <= 300; size++)
        {
            Assert.Equal(Definition(leaves.AsSpan(0, size)), CompactRange.Load(nodes, size).Root());
        }
    }

    [Fact]
    public void Inclusion_OfEveryLeafAtEverySize_IsAcceptedAndOnlyThere()
    {
        var (leaves, nodes) = Tree(300);
        for (var size = 1; size <= 300; size++)
        {
            var root = MerkleProofs.RootOf(nodes, size);
            for (var index = 0; index < size; index++)
            {
                var proof = MerkleProofs.Inclusion(nodes, index, size);
                Assert.True(MerkleVerification.Includes(leaves[index], index, size, proof, root));
                Assert.False(MerkleVerification.Includes(leaves[index], (index + 1) % (size + 1), size, proof, root)
                    && size > 1);
            }
        }
    }

    [Fact]
    public void Consistency_OfEveryPairOfSizes_IsAccepted()
    {
        var (_, nodes) = Tree(300);
        var roots = Enumerable.Range(0, 301).Select(s => MerkleProofs.RootOf(nodes, s)).ToArray();
        for (var now = 0; now <= 300; now++)
        {
            for (var old = 0; old <= now; old++)
            {
                var proof = MerkleProofs.Consistency(nodes, old, now);
                Assert.True(MerkleVerification.Continues(old, roots[old], now, roots[now], proof), $"{old} to {now}");
            }
        }
    }

    [Fact]
    public void Proofs_TamperedInAnyWay_AreRefused()
    {
        var (leaves, nodes) = Tree(300);
        var cases = from size in Gen.Choose(2, 300)
                    from index in Gen.Choose(0, size - 1)
                    from old in Gen.Choose(1, size - 1)
                    from how in Gen.Choose(0, 3)
                    from at in Gen.Choose(0, 100)
                    select (size, index, old, how, at);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var (root, oldRoot) = (MerkleProofs.RootOf(nodes, c.size), MerkleProofs.RootOf(nodes, c.old));
            var inclusion = Tamper(MerkleProofs.Inclusion(nodes, c.index, c.size), c.how, c.at);
            var consistency = Tamper(MerkleProofs.Consistency(nodes, c.old, c.size), c.how, c.at);
            return !MerkleVerification.Includes(leaves[c.index], c.index, c.size, inclusion, root)
                && !MerkleVerification.Continues(c.old, oldRoot, c.size, root, consistency);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(0, 0)]
    public void Includes_OutsideTheTree_IsRefused(long index, long size) =>
        Assert.False(MerkleVerification.Includes(MerkleHash.EmptyRoot, index, size, [], MerkleHash.EmptyRoot));

    [Fact]
    public void Continues_ShrunkOrForked_IsRefused()
    {
        var (_, nodes) = Tree(10);
        var (five, ten) = (MerkleProofs.RootOf(nodes, 5), MerkleProofs.RootOf(nodes, 10));
        Assert.False(MerkleVerification.Continues(10, ten, 5, five, MerkleProofs.Consistency(nodes, 5, 10)));
        Assert.False(MerkleVerification.Continues(5, ten, 10, ten, MerkleProofs.Consistency(nodes, 5, 10)));
        Assert.False(MerkleVerification.Continues(5, five, 5, ten, []));
        Assert.False(MerkleVerification.Continues(0, five, 5, five, []));
        Assert.False(MerkleVerification.Continues(-1, five, 5, five, []));
        Assert.False(MerkleVerification.Continues(5, five, 10, ten, []));
    }

    [Fact]
    public void OfLeaf_AroundTheStackLimit_IsTheSameHash()
    {
        foreach (var length in (int[])[0, 1, 1022, 1023, 1024, 1025, 20_000])
        {
            var leaf = new byte[length];
            byte[] prefixed = [0, .. leaf];
            Assert.Equal(System.Security.Cryptography.SHA256.HashData(prefixed), MerkleHash.OfLeaf(leaf).ToArray());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU")]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=")]
    [InlineData("47DEQpj8HBSa+_TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")]
    public void FromBase64_OtherSpelling_IsRefused(string text) => Assert.Null(MerkleHash.FromBase64(text));

    internal static MerkleHash[] Leaves(int count) =>
        [.. Enumerable.Range(0, count).Select(i => MerkleHash.OfLeaf(Encoding.UTF8.GetBytes($"leaf {i}")))];

    private static (MerkleHash[] Leaves, ListNodes Nodes) Tree(int size)
    {
        var (leaves, nodes, range) = (Leaves(size), new ListNodes(), new CompactRange());
        foreach (var leaf in leaves) range.Append(leaf, (_, hash) => nodes.Hashes.Add(hash));
        return (leaves, nodes);
    }

    private static MerkleHash Definition(ReadOnlySpan<MerkleHash> leaves)
    {
        if (leaves.Length == 0) return MerkleHash.EmptyRoot;
        if (leaves.Length == 1) return leaves[0];
        var split = 1;
        while (split * 2 < leaves.Length) split *= 2;
        return MerkleHash.OfNode(Definition(leaves[..split]), Definition(leaves[split..]));
    }

    private static List<MerkleHash> Tamper(IReadOnlyList<MerkleHash> proof, int how, int at)
    {
        var list = proof.ToList();
        var i = list.Count == 0 ? 0 : at % list.Count;
        var other = MerkleHash.OfLeaf("evil"u8);
        if (list.Count == 0 || how == 0) list.Insert(i, other);
        else if (how == 1) list[i] = other;
        else if (how == 2) list.RemoveAt(i);
        else list.Add(list[^1]);
        return list;
    }

    private static string Hex(MerkleHash hash) => Convert.ToHexStringLower(hash.ToArray());

    private sealed class ListNodes : IMerkleNodes
    {
        public List<MerkleHash> Hashes { get; } = [];

        public MerkleHash Read(NodeAddress address) => Hashes[(int)address.Position];
    }
}
