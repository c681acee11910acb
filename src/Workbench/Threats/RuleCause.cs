namespace Yuimori.Workbench.Threats;

/// <summary>What threats come from. One cause at like places is one thing for a reader.</summary>
public enum RuleCause
{
    /// <summary>A risk that a person stated: it stands for itself.</summary>
    Stated = 0,

    /// <summary>侵入・権限の悪用: somebody gets in, or goes beyond their rights.</summary>
    Access = 1,

    /// <summary>ソフトウェアの弱点・マルウェア: weak, old or malicious programs.</summary>
    Software = 2,

    /// <summary>停止・妨害: it stops, or is made to.</summary>
    Stop = 3,

    /// <summary>通信の盗聴・改ざん・なりすまし: what happens on a line.</summary>
    Traffic = 4,

    /// <summary>不正な指令・競合: orders that must not be obeyed.</summary>
    Orders = 5,

    /// <summary>偽の測定値・時刻・位置: false inputs.</summary>
    Readings = 6,

    /// <summary>情報の漏えい・改ざん・残存: data and records.</summary>
    Data = 7,

    /// <summary>物理的な攻撃・紛失: hands on the thing.</summary>
    Physical = 8,

    /// <summary>人の誤り・内部不正: mistakes and insiders.</summary>
    People = 9,
}
